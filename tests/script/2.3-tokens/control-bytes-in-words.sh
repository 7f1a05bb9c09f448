printf 'printf %%s a\001b\002c\177' > s
"$SH" s | od -An -tx1 | tr -d ' \n'; echo
