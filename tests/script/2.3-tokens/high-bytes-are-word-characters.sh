printf 'echo \303\251\240\n' > s
"$SH" s | od -An -tx1 | tr -d ' \n'; echo
