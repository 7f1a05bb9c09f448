mkdir d
f() { cd d; }
f; echo "${PWD##*/}"
