printf 'a\nb\nc\n' >f
{ read x; cat; } <f
