(echo a; cat) <<E >f
here
E
cat f
