# --interactive=WORD: never, no, none; once; always, yes; and what they begin with. Another word must
# not be taken for "never", which removes without a question
for word in yes always y al; do
	: >f; rm --interactive=$word f; echo; ls f
done
: >a; : >b; : >c
rm --interactive=once f a b c; echo; ls
for word in zzz alwaysx ''; do
	rm -i --interactive="$word" f; echo $?; rm --interactive="$word" -f f; echo $?; ls f
done
for word in never no none; do
	rm -i --interactive=$word f; echo $?; : >f
done
