head -c 3000000 /dev/zero | tr '\0' x >f
printf ':end\n' >>f
cut -d : -f 2 f
cut -d : -f 1 f | wc -c
cut -b 2999999- f
cut -c 2999999- f
LC_ALL=C.UTF-8 cut -c 2999999- f
