printf 'abc\n\tx\nabcd' | wc -L
printf 'abc\rab\n' | wc -L
printf 'abcdef\fab\n' | wc -L
printf '1234567\tx\n' | wc -L
printf '12345678\tx\n' | wc -L
printf '\1\2\n' | wc -L
printf 'gr\303\274n\n' | wc -L
printf 'gr\303\274n\n' | LC_ALL=C.UTF-8 wc -L
