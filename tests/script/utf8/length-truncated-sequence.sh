LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "\342\202"); echo ${#v}; v=$(printf "\360\237\230"); echo ${#v}'
