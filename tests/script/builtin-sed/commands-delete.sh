# XCU sed: d D c
feed() { printf 'one\ntwo\nthree\nfour\n'; }
feed | sed d
feed | sed 2d
feed | sed '$d'
feed | sed '2,3d'
feed | sed '/o$/,/^four/d'
# D: up to the first newline, and the cycle begins again without a line
feed | sed 'N;N;D'
feed | sed '$!N;/one\ntwo/D'
# c: one address each line, two addresses at the end of the range
feed | sed '2c\
changed'
feed | sed '2,3c\
changed\
twice'
feed | sed '2,3!c\
not these'
feed | sed '2,9c\
never'
feed | sed '$!N;c\
pair'
feed | sed '2{c\
in a block
p
}'
