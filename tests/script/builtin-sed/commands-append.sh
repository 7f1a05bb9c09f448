# XCU sed: a and r write when the cycle ends or the next line is read; i and c at once
feed() { printf 'one\ntwo\nthree\n'; }
feed | sed '1a\
after one'
feed | sed '1{a\
waits
i\
first
}'
feed | sed '1a\
before the next line
1n;s/^/>/'
feed | sed '1a\
before N
1N;s/\n/+/'
feed | sed '1a\
deleted, yet
1d'
feed | sed '$a\
the end'
feed | sed 'a\
x' -n
feed | sed '2{a\
quit
q
}'
feed | sed '2{a\
not written
Q
}'
feed | sed '1{a\
A
a\
B
}'
