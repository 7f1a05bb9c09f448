v='a  b *'
f() { local x=$v; echo "$x"; }
f
