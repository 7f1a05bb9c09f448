echo 'case $- in *f*) echo set;; *) echo clean;; esac; f 2>/dev/null || echo no function' > s; chmod +x s
f() { echo function; }
set -f
./s
