truncate -s 3G big
wc -c big
wc -c <big
wc -c big big
{ dd bs=1 count=5 2>/dev/null >/dev/null; wc -c; } <big
{ read -r x; wc -c; wc -c; } <<END
first
second
END
printf 'a\nb\n' >f
{ read -r x; wc -c; wc -c; } <f
{ wc -c; cat; } <f
# sizes in /proc are not true
[ "$(wc -c </proc/self/stat)" -gt 10 ] && echo read
