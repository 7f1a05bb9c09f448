mkdir bin; echo 'echo from path' >bin/lib_x
PATH=$PATH:$PWD/bin
source lib_x
