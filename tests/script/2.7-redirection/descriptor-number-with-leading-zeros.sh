exec 003>f
echo x >&3
echo y >&03
cat f
