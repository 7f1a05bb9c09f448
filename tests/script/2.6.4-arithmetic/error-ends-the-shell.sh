"$SH" -c 'echo $((1+)); echo not reached'
echo $?
"$SH" -c 'x=$((1/0)); echo not reached'
echo $?
"$SH" -c ': $((1=1)) || echo not reached'
echo $?
