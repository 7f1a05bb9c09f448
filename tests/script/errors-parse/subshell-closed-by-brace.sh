( echo a; }
