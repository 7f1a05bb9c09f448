set --
printf '<%s>' a"$@"b "-$@-"; echo
