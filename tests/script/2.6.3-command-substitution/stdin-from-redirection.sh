echo data > f
x=$(cat < f) y=$(cat) < /dev/null
echo "$x"
