LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "e\314\201"); echo ${#v}'
