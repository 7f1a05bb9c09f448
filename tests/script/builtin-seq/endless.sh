# up to inf and down to -inf; a reader that has enough ends it
seq 1 inf | { read -r a; read -r b; echo "$a $b"; }
seq 1.5 Infinity | { read -r a; read -r b; echo "$a $b"; }
seq 0 -2 -inf | { read -r a; read -r b; echo "$a $b"; }
seq 1 -inf; echo $?
seq 3 -1 inf; echo $?
seq 9223372036854775806 inf
seq 1 inf >/dev/full; echo $?
trap 'echo term' TERM
{ sleep 0.2; kill $$; } &
seq 1 inf >/dev/null; echo $?
