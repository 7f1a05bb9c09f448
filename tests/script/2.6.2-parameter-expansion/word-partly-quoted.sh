unset u
printf '<%s>' ${u-a"b c"d e}; echo
