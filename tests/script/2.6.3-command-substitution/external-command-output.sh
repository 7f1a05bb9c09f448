echo $(cat /dev/null)$(expr 1 + 1)
