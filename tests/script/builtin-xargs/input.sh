# the commands get the null device; what is behind xargs gets standard input back
printf 'x\n' >f
printf 'f\n' | xargs cat - f
echo one >in
{ xargs echo; cat; echo end; } <in
x=1
printf 'x\n' | { xargs read x; xargs cd /; }
echo "$x" "$?"
# with -L the line that a quote does not end in is not used
printf 'x\na "b\n' | xargs -L 1 echo; echo $?
printf 'a "b\n' | xargs -L 1 echo; echo $?
# what stands before -E's word is used, whatever the commands before it said
printf 'a\nb\nc\nX\nd\n' | xargs -E X -n 2 /bin/sh -c 'echo "$@"; false' _; echo $?
printf 'a\nb\nc\nX\nd\n' | xargs -E X -L 2 /bin/sh -c 'echo "$@"; false' _; echo $?
