LC_ALL=C.UTF-8
w=$(printf 'a\377b')
case $w in a?b) echo 1;; esac
case $w in *b) echo 2;; esac
case $(printf '\303\303') in ??) echo 3;; esac
w=$(printf '\302\251') b=$(printf '\251')
case $w in *"$b") echo no;; *) echo 4;; esac
echo "${w%"$b"}" | od -An -tx1
