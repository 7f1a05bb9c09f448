f() { echo "$1-$2"; }
x=$(f a "b c"); echo "$x"
