mkdir d; p=$PWD
(cd d; echo "${PWD##*/}")
[ "$PWD" = "$p" ] && [ -d d ] && echo same
(cd d); ls -d d
