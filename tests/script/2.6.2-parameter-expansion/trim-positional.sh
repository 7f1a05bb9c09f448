set path/file.c
echo ${1##*/} ${1%.c} ${1%%/*}
