echo a \
  b
echo "x
y" $(echo
)
: <<E
body
E
echo $LINENO
