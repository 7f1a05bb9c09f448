sleep 10 & sleep 10 &
kill $! && wait $! 2>/dev/null; [ $? -gt 128 ] && echo killed
