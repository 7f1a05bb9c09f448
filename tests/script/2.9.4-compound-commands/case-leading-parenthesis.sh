case x in (x) echo one;; esac
case y in (x|y) echo two;; (z) echo no;; esac
