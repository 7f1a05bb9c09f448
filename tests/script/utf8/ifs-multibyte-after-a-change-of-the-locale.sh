# 2.6.5: the characters of IFS are those of the locale of now, also when something else has noticed
# its change first
LC_ALL=C
IFS=é
x=aéb
printf '<%s>' $x; echo
LC_ALL=C.UTF-8
: ${#x}
printf '<%s>' $x; echo
LC_ALL=C
: ${#x}
printf '<%s>' $x; echo
