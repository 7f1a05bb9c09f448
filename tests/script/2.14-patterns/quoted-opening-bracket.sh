case '[a]' in "["a]) echo 1;; esac
case a in "["a]) echo no;; *) echo 2;; esac
case '[' in ["["]) echo 3;; esac
