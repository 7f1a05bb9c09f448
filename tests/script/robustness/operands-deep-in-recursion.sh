# 500 operands in each other, which are looked through before a substitution runs: a message, no crash
open='' close=''
i=0
while [ $i -lt 500 ]; do open="$open\${a-" close="\$(g)}$close" i=$((i + 1)); done
printf 'a=1; g() { :; }\nf() { : $(g %s%s); f; }\nf\n' "$open" "$close" | sed 's/\\//g' >deep.sh
"$SH" deep.sh 2>err
echo $?
grep -q 'nested too deeply for the stack' err && echo told
