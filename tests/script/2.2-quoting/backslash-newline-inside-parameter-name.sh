value=good
printf '<%s>\n' $val\
ue ${val\
ue} $\
value "${va\
lue}"
