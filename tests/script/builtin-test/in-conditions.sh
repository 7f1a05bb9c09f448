if [ -z "" ]; then echo 1; fi
[ a = b ] || echo 2
[ a = a ] && echo 3
while [ "$i" != xxx ]; do i=x$i; done; echo $i
until [ ${#i} -eq 5 ]; do i=x$i; done; echo $i
! [ a = b ]; echo $?
