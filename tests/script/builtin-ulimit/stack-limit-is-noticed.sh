f() { f; }
"$SH" -c 'ulimit -s 256; f() { f; }; f; echo no'
echo $?
