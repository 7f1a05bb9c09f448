printf 'f() {\n\tcd ./nosuch\n}\n' >file
. ./file
rm file
f
