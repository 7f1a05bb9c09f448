w=$(awk 'BEGIN { for (i = 0; i < 5000; i++) printf "a" }')
p=$(awk 'BEGIN { for (i = 0; i < 50; i++) printf "*a"; print "b" }')
case $w in $p) echo yes;; *) echo no;; esac
[ "${w#$p}" = "$w" ] && echo same
[ "${w##$p}" = "$w" ] && echo same
[ "${w%$p}" = "$w" ] && echo same
[ "${w%%$p}" = "$w" ] && echo same
