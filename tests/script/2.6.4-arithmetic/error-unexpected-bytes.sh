for e in '@' '1 @ 2' "$(printf '\303\251')" "$(printf '1\377')" '1;2' '{1}' '\1'; do
	("$SH" -c "echo \$(( $e ))") || echo "$?"
done
