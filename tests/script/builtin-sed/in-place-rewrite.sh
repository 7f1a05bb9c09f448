# a directory that cannot be written: the file itself is rewritten
mkdir d; echo old content that is long >d/f; chmod 666 d/f; chmod 755 d
chmod 755 .
run() { setpriv --reuid 65534 --regid 65534 --clear-groups "$SH" -c "$1"; }
run 'sed -i s/old/new/ d/f'; echo $?; cat d/f; stat -c '%a %u' d/f
run 'sed -i d d/f'; echo $?; wc -c <d/f
echo old >d/f
run 'sed -i.bak s/old/new/ d/f'; echo $?; cat d/f; ls -A d
chmod 644 d/f
run 'sed -i s/old/new/ d/f'; echo $?; cat d/f
