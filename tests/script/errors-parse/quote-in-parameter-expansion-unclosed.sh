echo "${HOME:-x"
echo end
