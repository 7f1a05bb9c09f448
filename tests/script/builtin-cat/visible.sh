printf '\1\33 \177\200\237\240\377\t\n' | cat -v
printf '\1\33 \177\200\237\240\377\t\n' | cat -vT
printf 'gr\303\274n\n' | cat -v
printf 'gr\303\274n\n' | LC_ALL=C.UTF-8 cat -v
printf '\0\n' | cat -e
