[[ a<b ]]; echo $?
[[ a>b ]]; echo $?
ls
