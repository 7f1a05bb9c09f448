[[ a == b
echo end
