x=$(echo 'a  b') y=`echo '*'`
printf '<%s>\n' "$x" "$y"
