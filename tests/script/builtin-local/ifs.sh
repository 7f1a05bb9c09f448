f() { local IFS=:; set -- $1; echo "$#"; }
f a:b:c
v='a b:c'
set -- $v
echo "$#"
