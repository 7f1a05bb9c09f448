x=
set -- ""$x $x'' $x""$x
printf '<%s>' $# "$@"; echo
