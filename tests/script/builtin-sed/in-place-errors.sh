# -i on what cannot be replaced: nothing is lost, the rest is done
echo x >f; echo x >g
sed -i s/x/y/ missing f; echo $?; cat f
sed -i s/y/z/ . f /dev/null; echo $?; cat f
mkfifo p; sed -i s/z/a/ p f; echo $?; cat f
sed -i s/a/b/ f/ f; echo $?; cat f
sed -i 'k' f; echo $?; cat f
sed -i 's//x/' f; echo $?; cat f
sed -i.no/where/x s/b/c/ f; echo $?; cat f
ln -s loop loop; sed -i --follow-symlinks p loop 2>/dev/null; echo $?
sed -i p -; echo $?
ls -A
# a full disk: the old file is there, the status says so
(ulimit -f 0; trap '' XFSZ; sed -i s/b/c/ f); echo $?; cat f
ls -A
