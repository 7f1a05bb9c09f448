while true; do
	break
echo end
