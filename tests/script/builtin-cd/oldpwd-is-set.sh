mkdir a
cd a
echo "${OLDPWD#"$HOME"}|"
cd /
echo "${OLDPWD#"$HOME"}"
