mkdir -p one x
CDPATH=$HOME/one
cd x
echo "${PWD#"$HOME"}"
