f() { return "$1"; }
f 255; echo $?
f 256; echo $?
f 300; echo $?
