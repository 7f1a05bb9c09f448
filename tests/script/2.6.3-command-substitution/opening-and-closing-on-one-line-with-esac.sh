echo $(case a in a) echo 1 ;; esac; case b in b) echo 2; esac)
