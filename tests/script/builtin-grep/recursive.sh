# -r: the files of a tree; links and devices in it are passed over; -R follows links
mkdir -p t/a/b t/c
echo hit >t/a/one.c; echo hit >t/a/b/two.h; echo hit >t/c/three.c; echo miss >t/four
ln -s ../a/one.c t/c/link; ln -s a t/dir; mkfifo t/fifo; echo hit >t/-dash
sorted() { "$@" | /usr/bin/sort; }
echo -r; sorted grep -r hit t
echo here; (cd t && sorted grep -rl hit; sorted grep -rl hit .)
echo -R; sorted grep -Rl hit t
echo operand; grep -rl hit t/dir/; grep -r hit t/c/link; grep -rH hit t/c/link; sorted grep -rl hit t/a t/c
echo names; sorted grep -rh hit t; sorted grep -rc hit t
echo include; sorted grep -rl --include='*.c' hit t; sorted grep -rl --include='*.c' --include='*.h' hit t
echo exclude; sorted grep -rl --exclude='*.c' hit t; sorted grep -rl --exclude='*.c' --include=one.c hit t
sorted grep -rl --include='*.c' --exclude='o*' hit t
echo dirs; sorted grep -rl --exclude-dir=a hit t; sorted grep -rl --exclude-dir='[ab]/' hit t; grep -rl --exclude-dir=t hit t; echo $?
echo operands; grep -l --exclude='*.c' hit t/a/one.c t/a/b/two.h; grep -l --include='*.c' hit t/a/one.c t/a/b/two.h
echo -d; grep -d skip hit t t/a/one.c; sorted grep -d recurse -l hit t/a; grep --directories=skip hit t; echo $?
echo stdin; echo hit | grep -r hit -; echo hit | grep -r hit - t/four; echo hit | sorted grep -rc hit t/a/b -
echo -q; grep -rq hit t; echo $?; grep -rq nothing t; echo $?
echo missing; grep -r hit missing t/a/one.c; echo $?
echo loop; ln -s .. t/c/up; sorted grep -Rl hit t/c 2>messages; wc -l <messages
ln -s nowhere t/c/broken; sorted grep -rl hit t/c; grep -Rl --exclude-dir=up hit t/c | /usr/bin/sort
echo memory; x=$(grep -r hit t/a/b); echo "$x"
mkdir 'new
line'; echo hit >'new
line/f'; grep -r hit new*
