(hash sed)
hash
echo end
