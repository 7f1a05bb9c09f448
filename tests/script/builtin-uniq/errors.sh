# wrong use has status 1, as GNU's has
uniq a b c; echo $?
uniq -f x; echo $?
uniq -f; echo $?
uniq -f -1; echo $?
uniq -w 1k; echo $?
PATH=/nowhere uniq --nonsense; echo $?
PATH=/nowhere uniq -q 2>&1
uniq missing; echo $?
mkdir d; uniq d; echo $?
uniq <&-; echo $?
uniq missing missing2; echo $?
