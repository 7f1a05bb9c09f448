# 2.6.2: null takes the place of ${@:+word} where the only positional parameter is null: one empty
# field inside double-quotes
n() { printf '%s:' $#; printf '<%s>' "$@"; echo; }
set -- ''
n "${@:+}"
n "${@:+x}" a
n a"${@:+x}"
n ${@:+x} a
n "${@+x}"
set -- '' ''
n "${@:+x}" a
set --
n "${@:+x}" a
