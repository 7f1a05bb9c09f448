LC_ALL=C.UTF-8
printf '%d %x\n' "'é" "'€"
