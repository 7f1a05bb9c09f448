LC_ALL=C.UTF-8 "$SH" -c "printf '<%s>' é 'é' \"é\" \\é a\\éb; echo"
