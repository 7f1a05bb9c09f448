f() { while read x; do [ "$x" = b ] && return 3; echo $x; done; }
printf 'a\nb\nc\n' | { f; echo $?; read y; echo $y; }
