# any bytes: NUL makes a file binary, and nothing of it is written; lines end at NUL bytes then
printf 'a\0b\nab\n' >bin
grep a bin; echo $?
grep q bin; echo $?
grep -c a bin; grep -l a bin; grep -q a bin; echo $?; grep -o a bin; echo $?
grep 'a$' bin; grep 'a.b' bin; echo $?
grep a bin bin
grep a <bin
echo -a; grep -a 'a.b' bin | od -An -c; grep --text -c a bin; grep --binary-files=text -c b bin
echo -I; grep -I a bin; echo $?; grep -Ic a bin; grep -IL a bin; grep --binary-files=without-match a bin; echo $?
echo binary; grep --binary-files=binary a bin
echo late; { i=0; while [ $i -lt 1000 ]; do echo "text text $i"; i=$((i + 1)); done; printf 'text\0more\ntext\n'; } >late
grep -e 'text 9$' -e more late; echo $?; grep -c text late
echo bytes; printf '\377\376a\n\303\n' | grep a | od -An -tx1
echo no newline; printf 'a\nb' | grep b; printf 'b' | grep -c b; printf 'x' | grep -v b
echo empty; grep -c a /dev/null; printf '' | grep ''; echo $?; printf '\n' | grep -c ''
echo carriage; printf 'a\r\n' | grep 'a$'; echo $?; printf 'a\r\n' | grep -c 'a.$'
echo long; i=0; x=abcdefghij; while [ $i -lt 14 ]; do x=$x$x; i=$((i + 1)); done
echo "$x" | grep -c 'j$'; echo "${x}y" | grep -o 'jy$'
echo input; cat bin | grep -c b; grep b -- - <bin
echo zeros; printf 'a\0\0\0b\n\0\0c' >zeros; grep -c a zeros; grep -c -v a zeros; grep -c '' zeros; grep -c -v '' zeros; grep -c '^$' zeros
