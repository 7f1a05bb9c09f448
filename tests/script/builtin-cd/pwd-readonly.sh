mkdir a
readonly PWD
cd a
echo "status $?"
pwd | sed "s|$HOME||"
