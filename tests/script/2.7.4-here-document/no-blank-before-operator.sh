cat<<E
joined
E
