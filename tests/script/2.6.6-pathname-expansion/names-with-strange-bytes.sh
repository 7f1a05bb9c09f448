touch "$(printf 'x\001')" "$(printf 'x\377')" 'x ' 'x\y' 'x"' "x'" 'x$(y)'
for f in x*; do printf '%s\n' "$f" | od -An -c; done
