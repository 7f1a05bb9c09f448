# XCU chmod: who, operators, permissions, several clauses; without who the umask counts
try() {
	: >f
	/bin/chmod "$1" f
	chmod "$2" f
	stat -c "$1 $2: %a" f
}
umask 022
try 644 u+x
try 644 +x
try 600 g=u
try 640 go=u-w
try 777 o-rwx
try 755 a=r
try 640 =rw
try 0 u=rwx,g=rx,o=x
try 600 a+X
try 700 a+X
try 755 u+s
try 755 g+s,o+t
try 6755 u-s
try 7755 a=rx
try 644 u=g,o=
try 644 +w
try 666 -w
try 644 u+r-w+x
try 755 +t
try 751 o=g,g=u,u=o
try 644 =
umask 077
try 644 +x
try 0 =rwx
try 777 -x
try 0 a=rwx
