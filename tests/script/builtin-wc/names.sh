echo a >'a b'
echo b >-l
wc 'a b' ./-l
wc -- -l
wc 'a b' -l
