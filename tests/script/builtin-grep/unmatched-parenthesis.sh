# XBD 9.4.3: in an extended expression ) is special only behind its (
printf '%s\n' 'a)' b '))' >f
for re in 'a)' 'b|)' '^)' ')+$' '){2}' '(a))' '(b|a))|b'; do
	grep -Eo "$re" f; echo $?
done
grep -E '(a' f; echo $?
grep 'a\)' f; echo $?
sed -nE 's/a)|^b/x/p' f
