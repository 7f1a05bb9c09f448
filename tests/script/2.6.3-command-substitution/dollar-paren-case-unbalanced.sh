echo $(case x in x) echo matched;; *) echo no;; esac)
echo "$(case y in x) echo no;; y) echo "in quotes";; esac)"
