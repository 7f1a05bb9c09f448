trap "echo a; fi" EXIT
echo end
