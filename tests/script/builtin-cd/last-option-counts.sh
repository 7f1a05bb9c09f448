mkdir -p a/b
ln -s a/b link
cd -P -L link && echo "${PWD##*/}"
cd ..
cd -LP link && echo "${PWD##*/}"
