base64 missing; echo $?
mkdir d; base64 d; echo $?
base64 -w x; echo $?
base64 -w -1; echo $?
base64 -w; echo $?
base64 a b; echo $?
PATH=/nowhere base64 --nonsense; echo $?
base64 <&-; echo $?
echo abc | base64 >/dev/full; echo $?
printf '\377' >'-x
'; base64 -- '-x
'
