"$SH" -c 'cat <<E
text
E
read x <<E
more
E
echo "$x"' <&-
