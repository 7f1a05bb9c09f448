na\
me=va\
lue
echo $name
