echo $(case x in (x) echo matched;; esac)
