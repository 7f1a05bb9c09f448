od -An -c <<E
a
E
