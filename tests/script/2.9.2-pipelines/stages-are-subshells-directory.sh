mkdir d
cd d | cat
true | { cd d; echo "${PWD##*/}"; } | cat
[ -d d ] && echo same
