false
exit 0
