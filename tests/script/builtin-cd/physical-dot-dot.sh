mkdir -p a/b a/c
ln -s a/b link
cd -P link/../c
echo "${PWD##*/a}"
