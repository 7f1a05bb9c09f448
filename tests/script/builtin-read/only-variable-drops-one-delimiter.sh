while IFS=: read a; do echo "<$a>"; done <<'END'
a:
a::
a:b
a:b:
:a
:
::

END
