command -v -V cd
command -Vv cd
