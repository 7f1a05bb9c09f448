touch a b '*'
echo '*' "*" \* [*] "*"* \**
