# BusyBox 8a475def9: the smallest number divided by -1 raised SIGFPE; four shells still die of it.
m=-9223372036854775808
(echo "$((m / -1))"; echo "$((m % -1))"; echo "$((-m))"; echo "$((m * -1))"; echo "$((m - 1))")
x=$m
(: "$((x /= -1))"; echo "$x")
x=$m
(: "$((x %= -1))"; echo "$x")
(echo "$((1 / 0))") 2>/dev/null
echo "$?"
(echo "$((1 % 0))") 2>/dev/null
echo "$?"
echo "$((1 << 64)) $((1 << 63)) $((1 >> 64)) $((m >> 63)) $((1 << -1))"
