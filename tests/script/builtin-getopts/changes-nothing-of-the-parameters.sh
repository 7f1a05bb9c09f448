set -- -a 'two words' ''
getopts a o
echo "$# <$1> <$2> <$3>"
