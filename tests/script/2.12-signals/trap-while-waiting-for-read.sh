mkfifo p
trap 'echo trap; exit 3' USR1
(sleep 0.1; kill -USR1 $$) &
exec 3<>p
read x <&3
echo "not reached"
