mkdir a
cd a
rmdir ../a
cd -Pe . 2>/dev/null
[ $? -gt 0 ] && echo failed
