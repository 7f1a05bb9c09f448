printf 'printf %%s "a\rb"' > s
"$SH" s | od -An -c | tr -d ' \n'; echo
