unset u
w=$(printf '%020000d' 7)
eval "x=\${u-$w}"
echo ${#x}
