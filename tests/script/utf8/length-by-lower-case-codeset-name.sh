LC_ALL=en_US.utf8 "$SH" -c 'v=éé; echo ${#v}'
LC_ALL=C.utf8 "$SH" -c 'v=éé; echo ${#v}'
