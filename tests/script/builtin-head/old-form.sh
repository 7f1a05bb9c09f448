seq 20 >f
head -3 f
head -12 f | tail -1
head -1 <f
head -0 f
head -2q f f
head -2v f
# the last of several counts
head -n 5 -2 f
head -2 -n 1 f
