unset u
echo ${u-x} ${u:-y}; echo "<$u>" ${u+set}
