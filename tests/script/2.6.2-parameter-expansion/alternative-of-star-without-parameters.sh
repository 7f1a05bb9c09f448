# 2.6.2: null takes the place of ${*+word} without positional parameters: one empty field inside
# double-quotes
n() { printf '%s:' $#; printf '<%s>' "$@"; echo; }
set --
n "${*+}"
n "${*:+x}" a
n a"${*+x}"
n ${*+x} a
set -- 1
n "${*+}"
n "${*:+x}" a
