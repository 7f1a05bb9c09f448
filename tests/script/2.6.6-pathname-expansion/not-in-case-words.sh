touch a
case * in '*') echo star;; esac
case a in *) echo any;; esac
