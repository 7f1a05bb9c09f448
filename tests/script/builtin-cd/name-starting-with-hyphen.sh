mkdir ./-a
cd ./-a
echo "${PWD#"$HOME"}"
