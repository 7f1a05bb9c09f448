echo "trap 'echo bye' EXIT" >file
. ./file
echo end
