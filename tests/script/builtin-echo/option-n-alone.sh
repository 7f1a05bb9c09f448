echo -n
echo end
