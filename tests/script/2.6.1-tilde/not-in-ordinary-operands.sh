HOME=/h
echo a=~ PATH=~/bin:~
