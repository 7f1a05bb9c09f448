# dash 6c3f73b, BusyBox 8e2bc47d6: the text of a trap was freed while it ran.
trap 'trap "echo second" USR1; trap - USR1; trap "echo third" USR1; x=$(echo a); eval "echo still here $x"; f() { echo f; }; f' USR1
kill -s USR1 $$
kill -s USR1 $$
f
trap 'trap - EXIT; i=0; while [ "$i" -lt 50 ]; do trap "echo $i" USR1; i=$((i + 1)); done; echo exit' EXIT
