# characters count in a UTF-8 locale, bytes in others
LC_ALL=C.UTF-8
export LC_ALL
a=$(printf '\303\244') e=$(printf '\342\202\254')
expr length "z$a$e"
expr "z$a$e" : '.*'
expr "z$a$e" : 'z.$'
expr "z$a$e" : 'z\(.\)'
expr index "z$a$e" "$e"
expr index "z$a$e" "$(printf '\202')"
expr substr "z$a$e!" 2 2
expr substr "z$a$e!" 3 9
expr "$a" \< "$e"
LC_ALL=C
expr length "z$a$e"
expr "z$a$e" : '.*'
expr index "z$a$e" "$e"
expr substr "z$a$e!" 4 3
