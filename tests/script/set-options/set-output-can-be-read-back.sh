a="it's" b='x  y' c='$v `e`'
eval "$(set | grep '^[abc]=')"
printf '<%s>' "$a" "$b" "$c"; echo
