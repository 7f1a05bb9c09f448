printf '%100000d' 1 | wc -c
