mkdir a
HOME=$HOME/a
cd
echo "${PWD##*/}"
