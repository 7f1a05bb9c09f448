mkdir -p top/sub
CDPATH=$PWD/top "$SH" -c 'cd sub >/dev/null && echo "${PWD##*/}"'
