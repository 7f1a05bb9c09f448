if grep -q b <<E
abc
E
then echo found; fi
