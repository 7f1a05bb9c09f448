unset PWD OLDPWD
export a=plain b='two words' c="it's" d= e
export -p | grep -E '^export [a-e](=|$)'
