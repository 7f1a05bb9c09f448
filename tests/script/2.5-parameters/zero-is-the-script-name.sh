printf 'echo "$0"\n' > script
"$SH" script; "$SH" ./script
