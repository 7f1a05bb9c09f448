# XCU sed: { } b t : and GNU's T; labels end at a blank, ; or }
in() { printf 'one\ntwo\nthree\n'; }
in | sed '/two/b
s/$/ (not two)/'
in | sed ':a
s/^.\{1,9\}$/ &/
ta'
in | sed ':a;s/o/0/;ta;s/0/[&]/'
in | sed '/one/b end; s/^/-/; :end'
in | sed '/one/{bend};s/^/-/;:end'
in | sed -n '/one/{s//1/;p;b
};/t/{/w/p}'
in | sed 's/two/2/;T;s/$/ changed/'
in | sed 's/two/2/;Tno;s/$/ changed/;:no;s/$/./'
# t: a line that is read forgets what was replaced
in | sed 's/one/1/;n;ty;s/$/ no/;b;:y;s/$/ yes/'
in | sed 's/one/1/;tx;:x;ty;s/$/ no/;b;:y;s/$/ yes/'
in | sed -e ':a' -e '$!{N;ba' -e '}' -e 's/\n/ /g'
in | sed ':a;N;$!ba;s/\n/,/g'
in | sed -n '/one/,/two/{/one/!{/two/!p;};p;}'
in | sed '{;;p;};;;d'
in | sed '{p};{p}' | sed -n '$='
in | sed -e '#n' -e p
in | sed '# a comment
p # another
{ # one more
d;} # last'
in | sed 2q
in | sed '2q5'; echo $?
in | sed '2 Q 6'; echo $?
in | sed -n '2{p;q}'
