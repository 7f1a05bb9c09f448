# XCU sed: d D c
in() { printf 'one\ntwo\nthree\nfour\n'; }
in | sed d
in | sed 2d
in | sed '$d'
in | sed '2,3d'
in | sed '/o$/,/^four/d'
# D: up to the first newline, and the cycle begins again without a line
in | sed 'N;N;D'
in | sed '$!N;/one\ntwo/D'
# c: one address each line, two addresses at the end of the range
in | sed '2c\
changed'
in | sed '2,3c\
changed\
twice'
in | sed '2,3!c\
not these'
in | sed '2,9c\
never'
in | sed '$!N;c\
pair'
in | sed '2{c\
in a block
p
}'
