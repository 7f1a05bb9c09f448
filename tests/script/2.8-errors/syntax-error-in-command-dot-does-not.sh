echo '(' > d
"$SH" -c 'command . ./d; [ $? -ne 0 ] && echo went on' 2>/dev/null
