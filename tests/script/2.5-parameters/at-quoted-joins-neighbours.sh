set 1 2 3
printf '<%s>' "a$@b"; echo
printf '<%s>' x"$@"y; echo
