set -e
! true
echo $? reached
! false
echo reached
