(exit 5)
exit
