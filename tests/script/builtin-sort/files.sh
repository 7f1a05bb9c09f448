# several files, -m, and -o, which may name an input
printf 'a\nc' >one; printf 'b\nd\n' >two
sort one two; echo
sort -m one two; echo
sort -m one - <two; echo
sort two one -o out; cat out; echo
sort -o two two one; cat two; echo
printf 'a\nb\n' >x; printf 'a\nc\n' >y
sort -m -o x x y; cat x; echo
sort -mu x y; echo
sort -m -k 1.1,1.1 -s y x | wc -l
i=10; while [ $i -lt 60 ]; do printf '%s\nzz\n' $i >g$i; i=$((i + 1)); done
sort -m g* | uniq -c | { read -r n line; echo "$n $line"; }
sort -m g* | tail -n 1
sort -mu g* | wc -l
sort -m -o g10 g*; wc -l <g10; tail -n 1 g10
: >empty; sort empty; sort -m empty empty; echo $?
