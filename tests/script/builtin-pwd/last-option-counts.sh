mkdir -p a/b
ln -s a/b link
cd link
pwd -PL | sed 's|.*/||'
pwd -L -P | sed 's|.*/||'
