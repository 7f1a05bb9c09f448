printf '<%s>\n' '`false`' "\`false\`"
