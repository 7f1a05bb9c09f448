# characters in UTF-8: an invalid byte is a character of its own; its line is not written, the others are
printf 'ok a\nbad \377 a\nlast \303\251 a\n' >in
LC_ALL=C grep -c a in
export LC_ALL=C.UTF-8
grep a in; echo $?
grep -c a in; grep -l a in
grep -o a in
grep -a a in | od -An -tx1
grep -n 'last . a' in; grep -c 'bad . a' in
grep -o 't . a' in
printf '\303\251\n' | grep -x .; printf '\303\251\n' | LC_ALL=C grep -xc ..
printf '\303\251\342\202\254x\n' | grep -o .
printf 'x\303\251\n' | grep -F "$(printf '\303\251')"
