LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "\357\273\277x"); echo ${#v}'
