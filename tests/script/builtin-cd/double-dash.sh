mkdir -- -P
cd -- -P
echo "${PWD#"$HOME"}"
