: >prog
chmod +x prog
type ./prog | sed "s|$HOME|H|"
