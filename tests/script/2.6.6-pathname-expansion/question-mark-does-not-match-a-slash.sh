mkdir a; touch a/b
echo a?b a*b a[/]b a[!x]b
