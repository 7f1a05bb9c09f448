set -e
[ -e no_such_file ] && echo found
echo $? reached
