echo old >f
set -C
printf new 1<>f
cat f
