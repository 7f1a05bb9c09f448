echo ${HOME
echo end
