trap '' XFSZ
ulimit -f 1
printf '%01000d' 0 >f
echo $?
wc -c <f
