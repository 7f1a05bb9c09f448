echo a\
#b
