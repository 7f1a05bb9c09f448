# users and groups by name or number; what is not named stays
setpriv --reuid 12 --clear-groups cat /proc/self/status | grep -E '^(Uid|Gid|Groups)' | tr -s '\t ' ' '
echo --
setpriv --reuid=nobody --regid=nogroup --groups 5,adm,7 grep -E '^(Uid|Gid|Groups)' /proc/self/status | tr -s '\t ' ' '
echo --
setpriv --groups 5,6 "$SH" -c 'setpriv --regid 13 --keep-groups /usr/bin/id -G'
setpriv --groups 5,6 --regid 13 "$SH" -c 'setpriv --clear-groups /usr/bin/id -G'
id -u
