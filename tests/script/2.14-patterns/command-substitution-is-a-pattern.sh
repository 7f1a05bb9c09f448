case abc in $(echo 'a*')) echo 1;; esac
case abc in "$(echo 'a*')") echo no;; *) echo 2;; esac
case abc in `echo '[a]b?'`) echo 3;; esac
