a=$$
b=$(echo $$)
(c=$$; [ "$c" = "$a" ] && echo subshell)
[ "$a" = "$b" ] && echo substitution
{ [ "$$" = "$a" ] && echo pipeline >&2; } 2>&1 | cat
