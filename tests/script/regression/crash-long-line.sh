# What ends most shells: a million `:;` on one line; and as many of other things.
line() { awk -v text="$2" -v n="$1" 'BEGIN { for (i = 0; i < n; i++) printf "%s", text; print ":; echo done" }' >script; "$SH" ./script; echo "$?"; }
line 1000000 ':;'
line 200000 ': && '
line 5000 ': | '
awk 'BEGIN { printf "echo"; for (i = 0; i < 300000; i++) printf " a"; print " | wc -c" }' >script; "$SH" ./script
