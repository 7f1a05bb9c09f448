mkdir a
f() { cd a; }
f
echo "${PWD#"$HOME"}"
