echo 'case $- in *u*) echo u;; esac; echo $1' | "$SH" -u -s arg
echo 'echo $1' | "$SH" -s -- -x
