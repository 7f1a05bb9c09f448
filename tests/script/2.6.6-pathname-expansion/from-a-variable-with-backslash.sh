touch 'a*' ab
p='a\*'
echo $p
q='a\*' r='*b'
echo $r
