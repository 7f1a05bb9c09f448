f='<%s> <%s>\n'
printf "$f" 'a b' c
