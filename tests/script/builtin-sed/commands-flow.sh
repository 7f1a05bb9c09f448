# XCU sed: { } b t : and GNU's T; labels end at a blank, ; or }
feed() { printf 'one\ntwo\nthree\n'; }
feed | sed '/two/b
s/$/ (not two)/'
feed | sed ':a
s/^.\{1,9\}$/ &/
ta'
feed | sed ':a;s/o/0/;ta;s/0/[&]/'
feed | sed '/one/b end; s/^/-/; :end'
feed | sed '/one/{bend};s/^/-/;:end'
feed | sed -n '/one/{s//1/;p;b
};/t/{/w/p}'
feed | sed 's/two/2/;T;s/$/ changed/'
feed | sed 's/two/2/;Tno;s/$/ changed/;:no;s/$/./'
# t: a line that is read forgets what was replaced
feed | sed 's/one/1/;n;ty;s/$/ no/;b;:y;s/$/ yes/'
feed | sed 's/one/1/;tx;:x;ty;s/$/ no/;b;:y;s/$/ yes/'
feed | sed -e ':a' -e '$!{N;ba' -e '}' -e 's/\n/ /g'
feed | sed ':a;N;$!ba;s/\n/,/g'
feed | sed -n '/one/,/two/{/one/!{/two/!p;};p;}'
feed | sed '{;;p;};;;d'
feed | sed '{p};{p}' | sed -n '$='
feed | sed -e '#n' -e p
feed | sed '# a comment
p # another
{ # one more
d;} # last'
feed | sed 2q
feed | sed '2q5'; echo $?
feed | sed '2 Q 6'; echo $?
feed | sed -n '2{p;q}'
