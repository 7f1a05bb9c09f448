trap 'echo child' CHLD
sh -c :
trap - CHLD
echo end
