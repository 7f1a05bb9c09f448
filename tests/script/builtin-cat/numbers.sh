printf 'a\n\n\nb' >f
cat -n f
echo
cat -b f
echo
cat -nb f
echo
# numbers go on in the next file, in the line that has begun
cat -n f f
echo
cat --number --squeeze-blank f
echo
i=0
while [ $i -lt 1000000 ]; do echo; i=$((i + 100)); done | cat -n | tail -n 1
