n=1
f() { echo call; } >"f$n"
f
n=2
f
ls
