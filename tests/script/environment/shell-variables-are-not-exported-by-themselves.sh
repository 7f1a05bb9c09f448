"$SH" -c 'newvar=1; env | grep -c "^newvar="'
