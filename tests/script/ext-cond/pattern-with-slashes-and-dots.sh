[[ /usr/lib == /*/l* ]]; echo $?
[[ /usr/lib == /* ]]; echo $?
[[ .x == * ]]; echo $?
[[ .x == ?x ]]; echo $?
