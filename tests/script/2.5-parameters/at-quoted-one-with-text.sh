set one
printf '<%s>' "a$@b" ; echo
