mkdir one two
for d in one two; do
	printf '#!/bin/sh\necho %s\n' "$d" >$d/prog
	chmod +x $d/prog
done
PATH=$HOME/one:$HOME/two:$PATH
prog
rm one/prog
hash -r
prog
