echo start
echo 'it
echo end
