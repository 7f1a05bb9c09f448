mkfifo p
cat p >f & echo through >p; wait; cat f
