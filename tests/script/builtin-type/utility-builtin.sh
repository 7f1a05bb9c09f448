mkdir bin
printf '#!/bin/sh\n' >bin/echo
chmod +x bin/echo
PATH=$HOME/bin
type echo >out
read -r line <out
PATH=/usr/bin:/bin
printf '%s\n' "$line" | sed "s|$HOME|H|"
