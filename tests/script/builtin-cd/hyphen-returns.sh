mkdir a b
cd a
cd ../b
cd - >/dev/null
echo "${PWD#"$HOME"} ${OLDPWD#"$HOME"}"
