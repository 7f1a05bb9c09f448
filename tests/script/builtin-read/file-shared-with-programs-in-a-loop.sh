printf 'one\ntwo\nthree\nfour\n' >file
while read a; do
	echo "shell <$a>"
	/bin/sh -c 'read b; echo "program <$b>"'
done <file
