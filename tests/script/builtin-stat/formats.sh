# each directive, on files whose owner, mode, times and contents are known
printf 12345 >f
chown 1:2 f
chmod 4751 f
touch -d '2024-02-29 12:34:56.789012345 UTC' f
mkdir d
chmod 1777 d
: >empty
ln -s f 'a link'
mkfifo fifo
stat -c '%a %A %f %F %s %u %U %g %G %h %n %N %B' f d empty 'a link' fifo | sed 's/ 4096 / SIZE /'
stat -c '%X %Y %x %y' f
stat -c '%y' d | tr 0-9 N
stat -c '%F %t %T %r %R %Hr %Lr' /dev/null
stat -L -c '%F %n %N %a' 'a link'
stat -c '%q %%|%' f
stat --format '%n' f
stat -c 'a\tb\n' f
[ "$(stat -c %i f)" = "$(ls -i f | cut -d' ' -f1)" ] && echo inode
[ "$(stat -c %d f)" = $((0x$(stat -c %D f))) ] && echo device
[ "$(stat -c '%Hd %Ld' f)" = "$(stat -c %d f | { read -r d; echo $((d >> 8 & 0xfff)) $((d & 0xff | d >> 12 & 0xfff00)); })" ] && echo halves
