mkdir a a-b a.b
touch a/x a-b/x a.b/x
echo */x
