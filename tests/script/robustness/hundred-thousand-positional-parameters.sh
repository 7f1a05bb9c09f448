set -- $(head -c 100000 /dev/zero | tr '\0' x | sed 's/x/x /g')
echo $#; shift 99999; echo $#
