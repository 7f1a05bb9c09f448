set a 'b c' ''
echo "$# <$1> <$2> <$3>"
