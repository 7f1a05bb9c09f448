case '*' in \*) echo 1;; esac
case a in \*) echo no;; *) echo 2;; esac
case a in \a) echo 3;; esac
case '\' in \\) echo 4;; esac
case 'a*b' in a\*b) echo 5;; esac
case 'axb' in a\*b) echo no;; *) echo 6;; esac
