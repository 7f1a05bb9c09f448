case '' in [a]) echo yes;; *) echo no;; esac
case '' in [!a]) echo yes;; *) echo no;; esac
