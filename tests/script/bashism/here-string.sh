read -r a b <<< "1 2"
