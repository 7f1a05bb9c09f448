# XCU sed: p P = l i, and what -n leaves of a cycle
in() { printf 'one\ntwo\nthree\n'; }
in | sed p
in | sed -n p
in | sed -n '2p'
in | sed -n '$p'
in | sed -n '$='
in | sed =
in | sed '$!N;P;D'
in | sed -n 'N;P'
in | sed '2i\
before two\
  and more'
in | sed 'i\
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
