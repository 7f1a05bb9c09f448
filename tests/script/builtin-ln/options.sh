echo x >f; echo y >g; mkdir d; ln -s d ld
ln f h; [ f -ef h ] && echo same
ln -s f s; readlink s
ln f h; echo $?
ln -f g h; cat h
ln -sf g s; readlink s
ln -sv f g d
ln -v f hh
ln -sfn new ld; readlink ld
ln -sfT d ld; readlink ld
ln -s -t d ../x; readlink d/x
mkdir e; (cd e; ln -s ../f; readlink f)
ln -sr f e/r; readlink e/r
ln missing m; echo $?
ln d dd; echo $?
ln -f f f; echo $?; cat f
ln -sf f ./f; echo $?; cat f
ln -sfT f d; echo $?
ln; echo $?
ln -T a b c; echo $?
ln a b nodir; echo $?
printf 'n\n' | ln -si f s; readlink s
printf 'y\n' | ln -si f s; readlink s
ls -A
