LC_ALL=C.UTF-8 "$SH" -c 'v=aé€😀; echo ${#v}'
