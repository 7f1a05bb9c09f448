a() (echo subshell; exit 3)
b() if [ "$1" = x ]; then echo if; fi
c() for i do echo for $i; done
d() while read x; do echo while $x; done
e() case $1 in x) echo case;; esac
a; echo $?; b x; c 1 2; echo l | d; e x
