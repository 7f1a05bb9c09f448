# the commands get the null device; what is behind xargs gets standard input back
printf 'x\n' >f
printf 'f\n' | xargs cat - f
echo one >in
{ xargs echo; cat; echo end; } <in
x=1
printf 'x\n' | { xargs read x; xargs cd /; }
echo "$x" "$?"
