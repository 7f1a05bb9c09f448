umask 022
mkdir a
printf 12345 >a/f
ln -s f a/l
chmod 640 a/f
find a -printf '%p %f %h %P %d %y %m %M %s %l\n' | sed 's/ 4096/ DIR/' | sort
find a/f -printf '%%\t\101\n%u %g %U %G %n\n'
touch -d @1234567890 a/f
find a/f -printf '%T@\n'
