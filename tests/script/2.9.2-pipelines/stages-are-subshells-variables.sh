x=outer
x=first | x=middle | cat
echo x | { read x; echo $x; } | cat
echo $x
