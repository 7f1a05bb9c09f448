e=$(printf '\303\251')
case $e in ?) echo one;; ??) echo two;; esac
echo "${#e}"
