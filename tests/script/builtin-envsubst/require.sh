# --require: each name that is not set is told once; the output is what it would be
export A=1 EMPTY=
hidden=secret
echo '$A [$EMPTY]' | envsubst --require; echo $?
echo '$A [$C] [${D}] [$C] [$hidden] ${E $1' | envsubst --require; echo $?
echo '$A [$C] [${D}]' | envsubst --require '$A'; echo $?
echo '$A [$C] [${D}]' | envsubst '$D $F' --require; echo $?
echo '$A' | envsubst --require '$D'; echo $?
envsubst --require -v '$A $C'; echo $?
if echo '$C' | envsubst --require >/dev/null; then echo wrong; fi
echo after | envsubst --require
