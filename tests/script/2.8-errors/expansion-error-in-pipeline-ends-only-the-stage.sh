"$SH" -uc 'echo $u | cat; echo went on' 2>/dev/null
