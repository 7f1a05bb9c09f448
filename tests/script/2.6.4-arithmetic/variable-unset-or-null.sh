unset u; n=
echo $((u)) $((n)) $((u+1)) $((!n))
