touch 'a b'
f='a b'
[[ -f $f ]]; echo $?
[[ -f a\ b ]]; echo $?
