"$SH" -c "x=$(printf '%050000d' 0); echo \${#x}"
