b='two words' a=plain c="it's" d= B=upper
set | grep -E '^(a|b|c|d|B)='
