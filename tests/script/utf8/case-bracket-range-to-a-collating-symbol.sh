# XBD 9.3.5: the end of a range may be written [.x.]; ASCII characters are in such a range, too
LC_ALL=C.UTF-8
t() { case $1 in [a-[.é.]]) echo "$1 in";; *) echo "$1 out";; esac; }
t b; t '~'; t é; t A; t ê
case b in [!a-[.é.]]) echo in;; *) echo out;; esac
case A in [!a-[.é.]]) echo in;; *) echo out;; esac
case b in [a-[.éé.]]) echo in;; *) echo out;; esac
