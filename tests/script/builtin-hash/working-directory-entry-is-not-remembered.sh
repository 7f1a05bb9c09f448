mkdir a b
for d in a b; do
	printf '#!/bin/sh\necho %s\n' "$d" >$d/prog
	chmod +x $d/prog
done
PATH=:$PATH
cd a
prog
cd ../b
prog
