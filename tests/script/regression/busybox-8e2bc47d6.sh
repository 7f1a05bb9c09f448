# BusyBox 8e2bc47d6: the text of a trap was freed while it ran: by `trap -`, another trap, in a function, in a nested trap.
trap 'trap - USR1; trap "echo two" USR1; eval "trap - USR1"; echo one "$1"' USR1
set -- parameter
kill -s USR1 $$
trap 'trap "" USR1 TERM; kill -s USR1 $$; trap - USR1 TERM; echo three' TERM
kill -s TERM $$
f() { trap 'f() { echo inner; }; trap - USR1; f; unset -f f; echo outer' USR1; kill -s USR1 $$; echo end; }
f
(trap 'trap - EXIT; exit 3; echo not here' EXIT); echo "$?"
(trap 'trap "echo second; exit 5" EXIT; echo first; exit 4' EXIT; exit 3); echo "$?"
(trap 'set -- $(trap); trap - EXIT; echo "$#"' EXIT)
