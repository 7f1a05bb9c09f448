echo `ec\
ho in`
