"$SH" -c 'a=b b=5; echo $((a))' 2>/dev/null; [ $? -ne 0 ] && echo failed
