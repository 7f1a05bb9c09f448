a= b=x c='hello world'; unset u
echo ${#a} ${#b} ${#c} ${#u}
