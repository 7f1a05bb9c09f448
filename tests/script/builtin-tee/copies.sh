echo one | tee a b
cat a b
echo two | tee -a a >/dev/null; cat a
printf 'x\0y' | tee c | od -An -c
tee d </dev/null; ls d
echo lost | tee missing/x e; echo $?; cat e
echo full | tee /dev/full f; echo $?; cat f
echo out | tee g >/dev/full; echo $?; cat g
x=$(echo sub | tee h); echo "[$x]"
tee i <<END
here
END
cat i
tee -x; echo $?
tee <&-; echo $?
echo dash | tee - >/dev/null; cat ./-
