# as with GNU: the fields are the lines of the file
nl='
'
seq 5 >f
cut -d "$nl" -f 2,4 f
cut -d "$nl" -f 2- --output-delimiter=, f
cut -d "$nl" -f 9 f
cut -d "$nl" -f 1 f f
printf one | cut -d "$nl" -f 2
printf one | cut -s -d "$nl" -f 1
printf '' | cut -d "$nl" -f 1
