cat <<E && echo ok
text
E
