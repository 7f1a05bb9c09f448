printf 'a\342\202\254b\342\202\254c\n' >f
LC_ALL=C.UTF-8 cut -d '€' -f 2,3 f
LC_ALL=C.UTF-8 cut -d '€' -f 1,3 --output-delimiter=: f
# a byte of it alone is no delimiter
printf 'a\342\202b\342\202\254c\n' | LC_ALL=C.UTF-8 cut -d '€' -f 2
cut -d '€' -f 2 f
echo "$?"
LC_ALL=C.UTF-8 cut -d '€€' -f 2 f
echo "$?"
