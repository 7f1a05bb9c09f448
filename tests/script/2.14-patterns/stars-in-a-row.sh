case abc in a**c) echo 1;; esac
case abc in ***) echo 2;; esac
case ac in a***c) echo 3;; esac
