mkdir -p one two/x
: >one/x
CDPATH=one:two
cd x >/dev/null
echo "${PWD#"$HOME"}"
