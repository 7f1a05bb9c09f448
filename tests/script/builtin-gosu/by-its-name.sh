# a link called gosu is gosu: it becomes the command
ln -s "$SH" gosu
./gosu 12:13 /bin/sh -c 'id -u; id -g'
./gosu nobody-here true
echo "status $?"
"$SH" -c './gosu 12 /bin/sh -c "echo \$PPID" >got; echo $$ >wanted'
cmp got wanted && echo no process between
./gosu --version
