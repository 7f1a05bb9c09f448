mkdir -p a/b
ln -s a/b link
cd link
echo "${PWD#"$HOME"}"
cd ..
echo "${PWD#"$HOME"}|"
