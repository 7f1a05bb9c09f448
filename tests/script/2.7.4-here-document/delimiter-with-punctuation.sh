cat <<a-b.c:d
text
a-b.c:d
