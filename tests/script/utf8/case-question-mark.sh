LC_ALL=C.UTF-8 "$SH" -c 'case é in ??) echo two;; ?) echo one;; esac'
LC_ALL=C "$SH" -c 'case é in ??) echo two;; ?) echo one;; esac'
