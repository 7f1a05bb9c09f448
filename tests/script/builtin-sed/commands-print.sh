# XCU sed: p P = l i, and what -n leaves of a cycle
feed() { printf 'one\ntwo\nthree\n'; }
feed | sed p
feed | sed -n p
feed | sed -n '2p'
feed | sed -n '$p'
feed | sed -n '$='
feed | sed =
feed | sed '$!N;P;D'
feed | sed -n 'N;P'
feed | sed '2i\
before two\
  and more'
feed | sed 'i\
every'
echo ---
printf 'tab\there \\ back\001\177\303\251\a\b\f\r\v\n' | sed -n l
printf 'a\nb\n' | sed -n 'N;l'
printf '%0100d\n' 7 | sed -n l
printf '%0100d\n' 7 | sed -n 'l 20;l 1;l 0;l 101;l 100'
printf '%010d\n' 7 | sed -n -l 5 l
printf '%010d\n' 7 | sed -n --line-length=6 'l;l 4'
# an escape is not torn apart
printf 'aaa\001bbb\n' | sed -n 'l 7;l 8'
