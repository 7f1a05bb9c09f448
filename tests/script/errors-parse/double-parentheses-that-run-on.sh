# fuzz_parse: under -n each (( that is no list of commands was parsed to the end of the file, and what stood behind it
# twice: 40 of them took more memory than there is
i=0
while [ $i -lt 40 ]; do echo '((#))'; i=$((i + 1)); done >many
(ulimit -v 400000 2>/dev/null; "$SH" -n many 2>err); echo $?
grep -c memory err
sed -n '/:1:1:/p; $p' err
# what stood in a here-document of the part that is passed over is no here-document
printf '((x = 1 << 2))\necho a; )\n((y <<= 2; ( ))\necho b; )\n' >shift
"$SH" -n shift 2>&1 | grep '^sh:'
# a here-document of the same line: its body was read on the way
printf '<<];((#))\n`<<A``\n' >around
"$SH" -n around 2>&1 | grep '^sh:'
printf 'cat <<E; ((x #))\n$(( 1 + ))\nE\n)\necho b; )\n' >around
"$SH" -n around 2>&1 | grep '^sh:'
