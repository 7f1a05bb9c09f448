mkdir -p x
CDPATH=/usr
cd "$HOME/x"
echo "${PWD#"$HOME"}"
