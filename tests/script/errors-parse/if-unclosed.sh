echo start
if true; then
	echo yes
echo end
