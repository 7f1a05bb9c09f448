# XCU sed: a and r write when the cycle ends or the next line is read; i and c at once
in() { printf 'one\ntwo\nthree\n'; }
in | sed '1a\
after one'
in | sed '1{a\
waits
i\
first
}'
in | sed '1a\
before the next line
1n;s/^/>/'
in | sed '1a\
before N
1N;s/\n/+/'
in | sed '1a\
deleted, yet
1d'
in | sed '$a\
the end'
in | sed 'a\
x' -n
in | sed '2{a\
quit
q
}'
in | sed '2{a\
not written
Q
}'
in | sed '1{a\
A
a\
B
}'
