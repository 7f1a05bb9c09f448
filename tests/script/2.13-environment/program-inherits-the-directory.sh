mkdir d; cd d; "$SH" -c 'echo "${PWD##*/}"'
