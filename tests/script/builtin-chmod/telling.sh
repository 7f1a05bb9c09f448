# -v, -c, -f, --reference
: >f
: >'a b'
: >"it's"
mkdir d
ln -s nowhere d/dangling
ln -s ../f d/link
/bin/chmod 640 f
/bin/chmod 600 'a b' "it's"
/bin/chmod 755 d
chmod -v 640 f 'a b' "it's"
chmod -c 640 f
chmod -c g+w,u+s f 'a b'
chmod -v --reference=d f
echo "status $?"
chmod -vR a+x d
chmod -v 600 missing f d/dangling
echo "status $?"
chmod -f 600 missing
echo "status $?"
chmod -fv 600 missing
chmod -cv 600 f
chmod -vc 600 f
chmod --recursive --verbose 755 d
