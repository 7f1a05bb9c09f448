HOME=/h
command export a=~/x:~
echo $a
