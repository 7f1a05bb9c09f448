mkdir -p a
PWD=/nowhere
cd a
pwd | sed 's|.*/||'
