# each level of the recursion has 150 levels of $(( in $((: a message, no crash
open='' close=''
i=0
while [ $i -lt 150 ]; do open="$open\$((" close="$close))" i=$((i + 1)); done
printf 'f() { : %s1%s; f; }\nf\n' "$open" "$close" | sed 's/\\//g' >deep.sh
"$SH" deep.sh 2>&1 | sed 's/of [0-9]* KiB/of N KiB/'
