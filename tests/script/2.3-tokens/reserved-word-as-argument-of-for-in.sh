for in in in do done; do echo $in; done
