"$SH" -uc '(echo $u; echo no); echo went on' 2>/dev/null
