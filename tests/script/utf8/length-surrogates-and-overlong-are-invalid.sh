LC_ALL=C.UTF-8 "$SH" -c 'v=$(printf "\355\240\200"); echo ${#v}; v=$(printf "\300\200"); echo ${#v}; v=$(printf "\364\220\200\200"); echo ${#v}'
