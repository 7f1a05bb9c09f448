(set -e; false; echo no)
echo $? reached
