f() { echo old; }
x=$(f() { echo new; }; f)
echo $x; f
