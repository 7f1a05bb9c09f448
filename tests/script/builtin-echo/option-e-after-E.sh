echo -E -e 'a\tb'
