PWD=/usr
pwd | sed "s|$HOME|H|"
