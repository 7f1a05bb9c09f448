# -e -f -n -u and where options may stand; names of options
printf 'one\ntwo\n' >in
printf 's/o/0/\n' >s1; printf 's/t/T/' >s2; printf '#n\np' >s3; : >s4
sed -f s1 in
sed -f s1 -f s2 -e 's/w/W/' in
sed -e 's/w/W/' -f s2 -f s1 in
sed -f s4 in
sed -f s3 in
sed -nf s3 in
sed -n -e p -- in
sed in -e 1d
sed 1d in -n
sed p -n in
sed --quiet --expression=1p in
sed --silent --file=s1 --expression p in
sed -ne1p in
sed -n '1p' in - <s1
sed p </dev/null
sed '' in
sed -e '' -e '' in
printf 's/o/O/\n' | sed -f - in
cp s1 -n; sed -f -n in
# -u takes no more from a pipe than it must
printf 'a\nb\nc\n' | { sed -u 1q; cat; }
printf 'a\nb\nc\n' | { sed -u -n '2{p;q}'; cat; }
printf 'a\nb' | sed --unbuffered '$s/$/!/'; echo
# what q leaves of a file can be read by others
{ sed 1q; cat; } <in
{ sed '$!d;q' >/dev/null; cat; } <in
sed --help | head -n 2
