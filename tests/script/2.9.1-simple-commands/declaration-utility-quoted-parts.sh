v='c  d'
export x="a  b"$v'e  f'
echo "$x"
