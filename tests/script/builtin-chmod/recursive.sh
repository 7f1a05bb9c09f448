# the whole tree; links on the way are left alone, an operand that is a link is followed
mkdir -p d/sub/deep outside
: >d/f
: >d/sub/g
: >outside/o
: >target
ln -s ../outside d/linkdir
ln -s ../target d/link
ln -s nowhere d/dangling
mkfifo d/fifo
chmod -R 700 d
chmod 755 outside outside/o target
chmod -R u=rwX,go=rX d
echo "status $?"
stat -c '%n %a' d d/f d/fifo d/sub d/sub/g d/sub/deep outside outside/o target | sort
ln -s d operand
chmod -R o-rx operand
stat -c '%n %a' d d/f d/sub/deep
chmod -R 711 d/f outside
stat -c '%n %a' d/f outside outside/o
