printf 'one\ntwo' | { read a; echo "$? <$a>"; read a; echo "$? <$a>"; read a; echo "$? <$a>"; }
