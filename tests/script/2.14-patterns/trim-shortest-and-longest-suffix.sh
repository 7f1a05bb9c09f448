x=a.b.c
echo ${x%.*} ${x%%.*} ${x%c} ${x%%.c} ${x%.} ${x%%a}
