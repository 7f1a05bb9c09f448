# wrong use and files that cannot be read have status 2; nothing is written then
PATH=/nowhere
printf 'b\na\n' >in; mkdir d
sort missing in; echo $?
sort in d; echo $?
sort -m in missing; echo $?
sort -c missing; echo $?
sort -o missing/out in; echo $?
sort -o d in; echo $?
sort in >/dev/full; echo $?
sort <&-; echo $?
sort -k 0 in; echo $?
sort -k 1.0 in; echo $?
sort -k x in; echo $?
sort -k 1,2q in; echo $?
sort -t ab in; echo $?
sort -t '' in; echo $?
sort -t a -t b in; echo $?
sort -ng in; echo $?
sort -k 1nd in; echo $?
sort --sort=colour in; echo $?
sort --check=loudly in; echo $?
sort -S many in; echo $?
sort -c in in; echo $?
sort -co out in; echo $?
sort -cC in; echo $?
sort -y in; echo $?
sort --nonsense in; echo $?
sort 'x
y'; echo $?
