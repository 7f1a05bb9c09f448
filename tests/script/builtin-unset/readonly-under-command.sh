readonly a=1
command unset a
echo "$(($? > 0)) $a"
