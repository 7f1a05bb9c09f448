unset PWD OLDPWD
mkdir d
"$SH" -c 'cd d && cd .. && export PWD OLDPWD && env | grep -c "PWD="'
