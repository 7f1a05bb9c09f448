mkdir -p a/b
cd a///b//
echo "${PWD#"$HOME"}"
