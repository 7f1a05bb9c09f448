f() { :; }
command -V if
command -V exit
command -V cd
command -V f
