$(exit 3); echo $?
$(true); echo $?
`false`; echo $?
