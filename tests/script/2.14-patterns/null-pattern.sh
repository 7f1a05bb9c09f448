case '' in '') echo 1;; esac
case a in '') echo no;; *) echo 2;; esac
n=
case '' in $n) echo 3;; esac
case '' in "$n"*) echo 4;; esac
