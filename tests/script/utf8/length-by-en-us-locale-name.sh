LC_ALL=en_US.UTF-8 "$SH" -c 'v=éé; echo ${#v}'
