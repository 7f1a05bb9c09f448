# XCU uniq: each line once where the same line follows it; -c, -d and -u
lines() { printf 'a\na\nb\nc\nc\nc\na\n'; }
lines >in
echo plain; uniq in
echo -c; uniq -c in
echo -d; uniq -d in
echo -u; uniq -u in
echo -cd; uniq -cd in
echo -cu; uniq -c --unique in
echo -du; uniq -du in
echo -i; printf 'A\na\nB\n' | uniq -i
echo -ci; printf 'A\na\nB\n' | uniq --count --ignore-case
echo -; lines | uniq -d -
echo --repeated; uniq --repeated <in
