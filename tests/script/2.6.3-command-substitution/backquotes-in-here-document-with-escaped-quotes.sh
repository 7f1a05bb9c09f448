cat <<E
`printf '%s\n' \"1  2\"`
E
