echo 'a=1; f() { echo fun; }; set x y' >d
. ./d; echo $a $#; f
