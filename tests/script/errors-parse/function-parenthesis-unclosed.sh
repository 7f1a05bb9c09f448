f( { echo a; }
