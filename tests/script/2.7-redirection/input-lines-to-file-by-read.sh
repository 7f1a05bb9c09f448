printf 'a\nb\n' >f
{ read x; echo "$x" >g; read x; echo "$x" >>g; } <f
cat g
