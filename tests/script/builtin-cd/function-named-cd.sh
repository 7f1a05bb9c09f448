mkdir a
cd() { command cd "$@" && echo moved; }
cd a
echo "${PWD#"$HOME"}"
