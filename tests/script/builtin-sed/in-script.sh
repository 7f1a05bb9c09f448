# in command substitutions, pipelines and functions; with descriptors closed
x=$(echo abc | sed s/b/B/); echo "$x"
x=$(printf '%s' "a/b" | sed 's,/,\\/,g'); echo "$x"
f() { sed -n "$1p"; }
printf '1\n2\n3\n' | f 2
for i in 1 2 3; do echo $i | sed "s/$i/<&>/"; done
sed 's/^/  /' <<END
here
document
END
echo a | sed s/a/b/ | sed s/b/c/ | sed s/c/d/
if echo x | sed -n '/x/q1'; then echo no; else echo "status $?"; fi
( cd / && echo x | sed s/x/y/ )
v='a&b'; echo x | sed "s/x/$v/"
(echo x | sed s/x/y/) 2>&-
echo x | command sed s/x/z/
set -e
echo q | sed s/q/r/
