a='[' b=']'
case x in ${a}x${b}) echo 1;; esac
r=a-c
case b in [$r]) echo 2;; esac
case b in ["$r"]) echo no;; *) echo 3;; esac
case - in ["$r"]) echo 4;; esac
