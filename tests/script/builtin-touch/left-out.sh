# a local time that the beginning of summer leaves out is none
export TZ=EST5EDT,M3.2.0,M11.1.0
touch -t 202403100230 f
echo $?
touch -d '2024-03-10 02:30' f 2>/dev/null
echo $?
[ -e f ] || echo none
touch -t 202403100330 f
stat -c %Y f
