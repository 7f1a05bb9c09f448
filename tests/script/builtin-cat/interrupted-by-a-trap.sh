mkfifo p
trap 'echo trapped; exit 7' TERM
(sleep 0.1; kill -TERM $$) &
cat <>p
echo "not reached"
