echo one >f
trap 'echo trapped' TERM
(sleep 0.2; kill -TERM $$) &
tail -f f
echo "$?"
