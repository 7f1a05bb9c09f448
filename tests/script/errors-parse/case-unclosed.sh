case x in
x) echo yes;;
echo end
