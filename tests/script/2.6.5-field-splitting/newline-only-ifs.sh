IFS='
'
x='line one

line two
'
printf '<%s>' $x; echo
