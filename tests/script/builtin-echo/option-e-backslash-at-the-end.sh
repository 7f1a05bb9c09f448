echo -e 'a\'
