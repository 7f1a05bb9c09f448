touch 1.c 2.c
for f in *.c *.none; do echo "$f"; done
