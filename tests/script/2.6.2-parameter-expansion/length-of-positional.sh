set abc '' defgh
echo ${#1} ${#2} ${#3} ${#4}
