mkdir -p x two/x
CDPATH=:$HOME/two
cd x
echo "${PWD#"$HOME"}"
