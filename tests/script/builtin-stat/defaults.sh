# without a format: several lines, as GNU's; -t: one
printf 12345 >f
chmod 640 f
touch -d '2024-02-29 12:34:56.789012345 UTC' f
ln -s f link
chown -h 4242 link
for name in f link /dev/null; do
	stat "$name" | sed 's/^\(Device: \).*\(Links\)/\1X \2/; s/^\(Change: \).*/\1X/; s/^\( Birth: \).*/\1X/
		s/Blocks: [0-9]* */Blocks: N /; /dev.null/,$s/^\([AM][a-z]*: 2\).*/\1/; /link/,$s/^\([AM][a-z]*: 2\).*/\1/'
done
stat -t f | cut -d' ' -f1,2,4-6,9-12
stat -Lt link | cut -d' ' -f1,2,4-6,9-12
stat f | wc -l | tr -d ' '
stat /dev/null | sed -n 's/.*Links/Links/p'
