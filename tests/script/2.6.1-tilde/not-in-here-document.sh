HOME=/h
cat <<E
~ ~/a $HOME
E
