mkdir -p a/b
ln -s a/b link
cd link
pwd | sed 's|.*/||'
