cat > s <<"X"
exit() { echo mine; }
exit 3
X
"$SH" s; echo $?
"$SH" -n s; echo $?
