unset y
echo $((0&&${y:=5})) $y
