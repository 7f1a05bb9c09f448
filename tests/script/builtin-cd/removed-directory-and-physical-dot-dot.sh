mkdir -p a/b
cd a/b
rmdir ../b
cd -P ..
echo "status $? ${PWD##*/} ${OLDPWD#"$HOME"}"
