# -S splits a string into arguments, as for #! lines
env -S 'printf <%s>\n a  b "c d"'
env -S 'A=1 B="x y" printf' '[%s]' end; echo
env -S'-i A=1'
env -i -S 'A=1 B=2'
env -S 'printf %s,' 'a\_b' tail; echo
env -S 'printf [%s] a\_b "c\_d" \#x # comment'; echo
env -S "printf [%s] 'single \\_ \\\\ \\' q'"; echo
env -S 'printf [%s] one\c two'; echo
export NAME='a b'
env -S 'printf [%s] ${NAME} ${NONE} x${NONE}y'; echo
env -S 'printf [%s] \t"\t" ""' | od -An -c
env -S '$NAME'; echo $?
env -S '"open'; echo $?
env -S 'a\'; echo $?
env -S 'a\q'; echo $?
env -S '${NAME'; echo $?
