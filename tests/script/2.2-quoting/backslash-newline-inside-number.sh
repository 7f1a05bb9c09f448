set 1 2 3
printf '<%s>\n' $\
2 ${\
3} $\
#
