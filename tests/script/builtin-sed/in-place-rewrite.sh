# a directory that cannot be written: the file itself is rewritten
cp "$SH" sh; chmod 755 . sh
mkdir d; echo old content that is long >d/f; chmod 666 d/f; chmod 755 d
run() { setpriv --reuid 65534 --regid 65534 --clear-groups ./sh -c "$1"; }
run 'sed -i s/old/new/ d/f'; echo $?; cat d/f; stat -c '%a %u' d/f
run 'sed -i d d/f'; echo $?; wc -c <d/f
# no room for the old one: nothing is done
echo old >d/f
run 'sed -i.bak s/old/new/ d/f'; echo $?; cat d/f; ls -A d
chmod 644 d/f
run 'sed -i s/old/new/ d/f'; echo $?; cat d/f
