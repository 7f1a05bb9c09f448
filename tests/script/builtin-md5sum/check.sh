# -c: every file that the list names; any way of writing a list
printf a >a; printf b >b
printf a >'c
d'
md5sum a b 'c
d' >list; echo $?
md5sum -c list; echo $?
printf x >b
md5sum -c list; echo $?
md5sum --check --quiet list; echo $?
md5sum -c --status list; echo $?
md5sum a b | md5sum -c; echo $?
sha256sum --tag a | sha256sum -c -; echo $?
md5sum a b | md5sum -c --quiet - list; echo $?
echo '0CC175B9C0F1B6A831C399E269772661 *a' | md5sum -c
echo '0cc175b9c0f1b6a831c399e269772661 a' | md5sum -c
echo '  0cc175b9c0f1b6a831c399e269772661  a' | md5sum -c
printf '#comment\n\n0cc175b9c0f1b6a831c399e269772661  a\r\n' | md5sum -c
