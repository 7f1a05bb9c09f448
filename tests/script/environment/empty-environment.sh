env -i "$SH" -c 'echo fine $((1+1)) "$IFS" | head -c 6; echo'
