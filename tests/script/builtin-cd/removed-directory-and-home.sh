mkdir a
cd a
rmdir ../a
cd
echo "status $? ${PWD#"$HOME"}| ${OLDPWD#"$HOME"}"
