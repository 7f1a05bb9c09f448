mkdir -p a/b
cd a
echo "${PWD#"$HOME"}"
cd b
echo "${PWD#"$HOME"}"
