readonly a=plain b='two words' c="it's" d= e
readonly -p | grep -E '^readonly [a-e](=|$)'
