envsubst a b; echo $?
envsubst -v; echo $?
envsubst -v a b; echo $?
PATH=/nowhere; envsubst --nonsense; echo $?
envsubst -x '$A'; echo $?
envsubst --require=x; echo $?
envsubst <&-; echo $?
envsubst </; echo $?
echo abc | envsubst >/dev/full; echo $?
envsubst -v '$A' >/dev/full; echo $?
echo abc | envsubst >&-; echo $?
# the operand is no file
echo data >file; echo '$A' | envsubst file
