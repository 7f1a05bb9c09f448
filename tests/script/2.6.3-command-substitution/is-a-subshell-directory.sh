mkdir d
x=$(cd d && echo "${PWD##*/}")
echo $x; [ -d d ] && echo still here
