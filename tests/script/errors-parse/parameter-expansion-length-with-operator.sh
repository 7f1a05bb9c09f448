echo ${#a-b}
