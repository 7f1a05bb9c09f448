"$SH" -uc 'echo $u & wait; echo went on' 2>/dev/null
