ec\
\
\
ho \
\
x
