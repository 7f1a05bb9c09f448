# -S, -h, -s, -k; total
TZ=UTC0; export TZ
mkdir d; cd d || exit
printf %01d 0 >one; printf %01023d 0 >n1023; printf %01024d 0 >n1024; printf %01025d 0 >n1025; printf %010189d 0 >n10189; printf %010240d 0 >n10240
printf %01500000d 0 >million; : >none
touch -d '2001-02-03 04:05:06' ./*
ls -S
echo '# -Sr'
ls -Sr
echo '# -Sl, -lh'
ls -Sl | sed 1d
ls -lh | sed 1d
ls -lhS one million
echo '# the last of -S, -t, -U'
ls -tS one million
ls -St one million
ls -f one | sed 's/^/f: /'
echo '# nothing takes no blocks'
mkdir e; : >e/x
ls -s e
ls -sh e
ls -l e | sed 1q
ls -sk e
ls -s e/x
