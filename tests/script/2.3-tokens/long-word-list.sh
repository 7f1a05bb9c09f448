set -- $(printf '%03000d' 0 | sed 's/0/0 /g')
echo $#
