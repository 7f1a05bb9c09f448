echo -e 'a\t' 'b\t'
