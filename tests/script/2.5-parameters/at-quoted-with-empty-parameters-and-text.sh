set '' ''
printf '<%s>' "a$@b"; echo
printf '<%s>' "$@"; echo
