echo 12345 >f
printf ab 1<>f
cat f
