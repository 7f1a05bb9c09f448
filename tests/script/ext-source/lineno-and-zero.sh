printf '\necho $LINENO ${0##*/}\n' >d
source ./d
