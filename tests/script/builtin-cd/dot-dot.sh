mkdir -p a/b
cd a/b
cd ..
echo "${PWD#"$HOME"}"
cd ./../a/./b/..
echo "${PWD#"$HOME"}"
