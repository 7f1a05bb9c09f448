f() { local a=1 b=$a; echo "$b"; }
a=outer; f
