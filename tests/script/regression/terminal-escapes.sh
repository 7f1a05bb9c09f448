# tar, netstat and line editors: ESC sequences in names reached the terminal through messages.
n=$(printf '\033]0;x\007\233\302\233\177z')
(cd "$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
("$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
(. "./$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
(: <"$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
(unset "$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
(kill "$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
("$SH" -c "echo )$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
("$SH" "$n") 2>&1 | od -An -c | grep -c '033\|177\|233\|\\a'
(: <"$n") 2>&1 | sed "s/.*cannot/cannot/"
