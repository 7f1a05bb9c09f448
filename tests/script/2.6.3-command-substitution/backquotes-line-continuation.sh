echo `echo a\
b`
