echo one >f
trap 'echo trapped; exit 7' TERM
(sleep 0.2; kill -TERM $$) &
tail -f f
echo "not reached"
