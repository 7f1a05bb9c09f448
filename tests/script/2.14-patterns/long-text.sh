w=$(awk 'BEGIN { for (i = 0; i < 200000; i++) printf "ab"; print "c" }')
case $w in *c) echo 1;; esac
case $w in *bac*) echo no;; *) echo 2;; esac
x=${w##*b}; echo "$x"
x=${w%%b*}; echo "$x"
x=${w#?}; echo ${#x}
