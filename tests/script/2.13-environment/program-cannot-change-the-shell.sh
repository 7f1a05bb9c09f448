a=1; export a
"$SH" -c 'a=2; cd /; umask 077'
echo $a; umask 022; [ "$PWD" != / ] && echo same
