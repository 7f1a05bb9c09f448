touch a b
echo * x* ? y | sed 's/several-words.sh //'
