mkdir a
cd a
rmdir ../a
pwd -P
echo "status $?"
