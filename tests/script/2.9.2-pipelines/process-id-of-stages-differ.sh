echo $$ | { read a; [ "$a" = $$ ] && echo same; }
