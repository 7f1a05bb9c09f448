mkdir 'a
b c'
cd 'a
b c'
echo "${PWD#"$HOME"}"
