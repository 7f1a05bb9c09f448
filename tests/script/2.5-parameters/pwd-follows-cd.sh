mkdir a; cd a
echo "${PWD##*/}"; cd ..; mkdir b; cd ./b; echo "${PWD##*/}"
