mkdir a b
cd a
cd ../b
cd - | sed "s|$HOME||"
cd - >/dev/null
echo "${PWD#"$HOME"}"
