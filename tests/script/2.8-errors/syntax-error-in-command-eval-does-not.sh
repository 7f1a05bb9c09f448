"$SH" -c 'command eval "("; [ $? -ne 0 ] && echo went on' 2>/dev/null
