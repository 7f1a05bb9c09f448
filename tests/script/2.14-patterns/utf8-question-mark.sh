LC_ALL=C.UTF-8
e=$(printf '\303\251') u=$(printf '\342\202\254') m=$(printf '\360\237\230\200')
for c in "$e" "$u" "$m"; do case $c in ?) echo one;; *) echo other;; esac; done
case a$e$u in ???) echo three;; esac
