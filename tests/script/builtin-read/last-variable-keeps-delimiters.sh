while IFS=: read a b; do echo "<$a> <$b>"; done <<'END'
a:b
a:b:
a:b::
a:b:c
a:b:c:
a::
a::b
:a
::a
END
