(ulimit -s 128; "$SH" -c 'f() { f; }; f; echo no' 2>err; s=$?
[ $s -ne 0 ] && [ $s -lt 126 ] && [ -s err ] && echo failed)
