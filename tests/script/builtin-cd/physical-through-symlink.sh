mkdir -p a/b
ln -s a/b link
cd -P link
echo "${PWD#"$(pwd -P | sed 's|/a/b$||')"}"
cd -P ..
echo "${PWD##*/}"
