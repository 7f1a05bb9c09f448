x=$(echo a
echo end
