case m in [z-a]) echo yes;; *) echo no;; esac
case - in [z-a]) echo yes;; *) echo no;; esac
