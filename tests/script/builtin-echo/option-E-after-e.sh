echo -e -E 'a\tb'
