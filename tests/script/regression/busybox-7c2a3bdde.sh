# BusyBox 7c2a3bdde: again a pointer into a string that grew: an assignment inside of a word whose first part was in place.
i=0 big=x
while [ "$i" -lt 14 ]; do big=$big$big i=$((i + 1)); done
unset v w
set -- "a${v=$big}${v%"${w=$big}"}${w#"$v"}b"
echo "$# ${#1} ${#v} ${#w}"
IFS=x
set -- a${v}b${v#x}c
echo "$#"
unset IFS v
echo "${v:=$(echo "$big"; exit 3)}" | wc -c | tr -d ' '
unset v
: "${v:=${big}$((v2 = 5))${v2}${big}}"
echo "${#v} $v2"
