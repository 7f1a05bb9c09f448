mkdir -p a
unset PWD
cd a
pwd | sed 's|.*/||'
