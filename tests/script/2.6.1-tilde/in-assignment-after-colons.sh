HOME=/h
x=a:~:~/b:c~:~
echo "$x"
