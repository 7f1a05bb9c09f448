# CERT CA-1996-22 (bash): byte 255 in a script was read as its end, and so divided commands.
printf 'echo one\377two; echo three\n' >s
"$SH" ./s | od -An -tx1 | tr -d ' \n'
echo
"$SH" -c "$(cat s)" | wc -l | tr -d ' '
"$SH" <s | wc -l | tr -d ' '
printf 'a\377b\nc\n' | while read -r x; do echo "${#x}"; done
