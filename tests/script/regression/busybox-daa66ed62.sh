# BusyBox daa66ed62, 7c2a3bdde, 3e83699ce: a pointer into a string that grew while a part of it was
# being expanded: the result of an inner expansion moves the outer one.
i=0 big=x
while [ "$i" -lt 14 ]; do big=$big$big i=$((i + 1)); done
unset u
r="a${u:-b$big${u:-c$(echo "$big")}d$((${#big} + 1))}e$big"
echo "${#r}"
r=${u:=${big#x}${big%x}}
echo "${#r} ${#u}"
r=${big#"${big%"${u#"$big"}"}"}
echo "${#r}"
r=${big:${#u}-${#u}:$((${#big} - 1))}${big#${big%?}}
echo "${#r}"
