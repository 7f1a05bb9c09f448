c='echo a; echo b'
$c
eval "$c"
