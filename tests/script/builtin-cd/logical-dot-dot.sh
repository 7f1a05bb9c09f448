mkdir -p a/b c
ln -s a/b link
cd -L link/../c
echo "${PWD#"$HOME"}"
