mkdir -p a/b
cd a/b
rmdir ../b
cd .. 2>/dev/null
echo "status $? ${PWD#"$HOME"}"
