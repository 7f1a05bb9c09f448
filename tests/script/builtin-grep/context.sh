# -A, -B, -C, -NUM: context, whose groups are separated
for i in 1 2 3 4 5 6 7 8 9; do echo "line $i"; done >in
echo -A; grep -A 1 '[37]' in
echo -B; grep -B 1 '[37]' in
echo -C; grep -n -C 1 '[37]' in
echo -NUM; grep -1 '[29]' in; grep -12 5 in | wc -l; grep -bn1 5 in
echo joined; grep -C 1 '[357]' in
echo edges; grep -C 3 '[18]' in
echo -A0; grep -A 0 '[37]' in
echo own; grep -C 1 -A 0 5 in
echo separator; grep --group-separator=== -A0 '[37]' in; grep --no-group-separator -A0 '[37]' in
echo files; grep -A1 9 in in
echo -v; grep -v -A1 '[1-7]' in
echo -o; grep -o -A1 '[37]' in
echo -c; grep -c -A1 5 in
echo -m; grep -m 1 -A 2 '[45]' in
echo huge; grep -A 99999999999999999999 8 in
echo long; grep --after-context=1 --before-context=1 5 in; grep --context=1 5 in
echo tie; printf 'a\nb' | grep -A1 a
