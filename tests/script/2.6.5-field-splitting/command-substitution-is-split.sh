IFS=,
printf '<%s>' $(echo a,b) `echo c,d`; echo
