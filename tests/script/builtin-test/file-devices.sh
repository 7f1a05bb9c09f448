[ -c /dev/null ]; echo $?
[ -b /dev/null ]; echo $?
touch f; [ -c f ]; echo $?
