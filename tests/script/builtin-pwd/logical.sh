mkdir -p a/b
ln -s a/b link
cd link
pwd -L | sed 's|.*/||'
