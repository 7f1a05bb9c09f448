set -e
set -- -a
getopts a o
echo "$o"
if getopts a o; then echo wrong; else echo end; fi
