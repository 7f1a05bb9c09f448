echo `date
echo end
