x=$(printf '%0200000d' 0)
"$SH" -c "cat $x$x /dev/null" >/dev/null 2>&1; [ $? -ne 0 ] && echo failed
