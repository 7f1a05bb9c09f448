mkdir a
cd "$HOME/a"
echo "${PWD#"$HOME"}"
cd /
echo "$PWD"
