case a in a) cat;; esac <<E
text
E
case a in a) echo out;; esac >f; cat f
