line=root:x:0:0:root:/root:/bin/sh
IFS=:
set -- $line
echo $1 $3 $7 $#
