mkdir -p one/x
CDPATH=$HOME/one cd x >/dev/null
echo "${PWD#"$HOME"} ${CDPATH-unset}"
