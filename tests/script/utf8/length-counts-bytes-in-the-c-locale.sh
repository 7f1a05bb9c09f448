LC_ALL=C "$SH" -c 'v=aé€😀; echo ${#v}'
