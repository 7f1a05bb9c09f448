mkdir -p a/b
ln -s a/b link
cd link
pwd -P | sed 's|.*/||'
