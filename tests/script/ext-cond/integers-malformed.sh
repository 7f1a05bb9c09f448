[[ a -eq 1 ]]; echo $?
[[ 1 -gt '' ]]; echo $?
[[ 99999999999999999999 -eq 1 ]]; echo $?
if [[ x -lt 1 ]]; then echo yes; else echo no; fi
echo reached
