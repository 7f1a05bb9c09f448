trap '' EXIT
echo end
