case a in a) case b in b) echo inner;; esac; echo outer;; esac
