while :; do break; done
echo end
