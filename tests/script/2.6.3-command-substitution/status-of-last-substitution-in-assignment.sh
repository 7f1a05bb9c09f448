x=$(exit 3)$(exit 5); echo $?
x=$(exit 3) y=$(true); echo $?
