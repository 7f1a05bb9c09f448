printf 'gr\303\274n \342\202\254\n' >f
LC_ALL=C.UTF-8 cut -c 3 f
LC_ALL=C.UTF-8 cut -c 2-3,6 f
LC_ALL=C.UTF-8 cut --characters=4- f
LC_ALL=C.UTF-8 cut -c 3 --complement f
# an invalid byte is a character
printf 'a\377b\342\202c\n' | LC_ALL=C.UTF-8 cut -c 2,4-5 | od -An -tx1
cut -c 3-4 f
