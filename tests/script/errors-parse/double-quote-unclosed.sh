echo start
echo "it's
echo end
