# a last line without a newline stays one, but something follows it in the output
o() { od -An -c; }
printf 'a' | sed '' | o
printf 'a' | sed p | o
printf 'a\nb' | sed x | o
printf 'a' | sed G | o
printf 'a' | sed 'h;G' | o
printf 'a' | sed 'a x' | o
printf 'a' | sed 'i x' | o
printf 'a' | sed = | o
printf 'a' | sed l | o
printf 'a' | sed 'c x' | o
printf 'a' | sed q | o
printf 'a' | sed -n 'P;P' | o
printf 'a' | sed 's/$/\n/' | o
printf 'a' >f; printf 'b' >g
sed '' f g | o
sed '$r g' f | o
sed '$r missing' f | o
sed 'w out' f | o; o <out
sed -s 's/$/./' f g | o
sed -i 's/$/./' f; o <f
printf '' | sed 's/^/x/' | o
printf '\n' | sed 's/^/x/' | o
