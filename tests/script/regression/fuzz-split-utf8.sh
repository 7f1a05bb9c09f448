# found by fuzz_split: in UTF-8 a byte of IFS that is no character separated in the middle of characters; read did not
LC_ALL=C.UTF-8
show() { for field; do printf '<%s>' "$field"; done; echo; }
value=aéb:c
IFS=$(printf '\303:')
show $value
IFS=: read -r x y <<EOD
$value
EOD
echo "$x $y"
IFS=$(printf '\251:')
show $value
read -r x y <<EOD
$value
EOD
echo "$x $y"
# a byte that is in no character is one by itself
IFS=$(printf '\377')
show $(printf 'aé\377b')
