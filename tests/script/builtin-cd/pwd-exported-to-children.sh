mkdir a
export PWD
cd a
sh -c 'echo "${PWD##*/}"'
