set -- -x run
if [ "${1#-}" != "$1" ] || [ -n "$(echo x | grep y)" ]; then set -- app "$@"; fi
echo "$@"
[ "$(id -u)" -ge 0 ] && echo id
[ $# -gt 0 -a "$1" = app ] && echo args
if [ -z "${NAME:-}" -o "$1" = none ]; then echo no name; fi
