for w in abc aXbYc aXbYcZ abcabc acb; do case $w in a*b*c) echo "$w";; esac; done
case aaaab in *a*a*a*a*b) echo 1;; esac
case aaab in *a*a*a*a*b) echo no;; esac
