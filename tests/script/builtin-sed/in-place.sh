# -i: the file is replaced; a suffix keeps the old one
printf 'one\ntwo\n' >f
sed -i s/one/1/ f; cat f
sed -i.bak s/two/2/ f; cat f f.bak
sed --in-place=.old 1d f; cat f f.old
mkdir bk; sed -i'bk/*.x' '$a end' f; cat f bk/f.x
sed -i'a_*_*' p f; ls a_*; cat f
sed -n -i 1p f; cat f
printf 'a\nb\n' >g; printf 'c\nd\n' >h
sed -i '1s/^/>/;$s/$/</' g h; cat g h
sed -i -e 1q g; cat g
printf '1\n2\n3\n' >g; sed -i 2q g h; cat g h
sed -i '1F;=;i x
r h' g; cat g
sed -i 'w /dev/stdout' g | wc -l
: >empty; sed -i 's/^/x/' empty; wc -c <empty
printf 'x\n' >./-dash; sed -i s/x/y/ -- -dash; cat ./-dash
n=$(printf 'odd\nname'); echo x >"$n"; sed -i s/x/y/ "$n"; cat "$n"
# mode and owner stay; hard links part
chmod 640 f; chown 1:2 f; ln f link; sed -i p f; stat -c '%a %u:%g %h' f link
chmod 4755 f; sed -i p f; stat -c %a f
ls -A | grep '^\.new'
# a symbolic link becomes a file, or what it points at changes
echo x >target; ln -s target s
sed -i s/x/y/ s; cat s target; [ -h s ] && echo a link
rm s; mkdir sub; echo z >sub/t; ln -s t sub/l; ln -s sub/l s
sed --follow-symlinks -i.bak s/z/Z/ s; cat s sub/t.bak; [ -h s ] && [ -h sub/l ] && echo links
