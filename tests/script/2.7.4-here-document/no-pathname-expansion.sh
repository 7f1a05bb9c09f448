touch f1
cat <<E
* f?
E
