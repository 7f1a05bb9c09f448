# XCU wc: words are what white space delimits
printf 'a\tb\vc\fd\re\nf' | wc -w
printf '  \n\t ' | wc -w
printf 'a' | wc
printf '' | wc
printf '\n' | wc
printf 'a\0b \0 c\n' | wc
# bytes that cannot be printed make no words, as with GNU
printf '\1 \200 \303\274\n' | wc -w
printf '\1x \200y\n' | wc -w
