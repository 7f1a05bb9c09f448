echo 'echo ok' >'a b'
source './a b'
