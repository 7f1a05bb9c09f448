x="$(printf %0500d 0)"
printf 'echo %s ) %s\n' "$x" "$x" > s
"$SH" s 2> e
awk 'length($0) > 250 { exit 1 }' e && echo short
sed -n 2,3p e | cut -c 99-110
sed -n 1p e
