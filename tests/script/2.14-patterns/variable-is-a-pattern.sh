p='a*'
case abc in $p) echo 1;; esac
case abc in "$p") echo no;; *) echo 2;; esac
case 'a*' in "$p") echo 3;; esac
case xabc in x$p) echo 4;; esac
case 'xa*' in x"$p") echo 5;; esac
