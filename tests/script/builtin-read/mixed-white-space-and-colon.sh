while IFS=': ' read a b c; do echo "<$a> <$b> <$c>"; done <<'END'
a : b : c
a:b c
  a   b  :  c  
a : : b
: a b
a b c : 
a b c : d :
a b c::
END
