touch é aa
LC_ALL=C.UTF-8 "$SH" -c 'echo ?'
LC_ALL=C "$SH" -c 'echo ??'
