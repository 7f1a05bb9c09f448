x=$((1+1)); case $((x*2)) in 4) echo four;; esac
y=a$((x))b$((x+1)); echo $y
