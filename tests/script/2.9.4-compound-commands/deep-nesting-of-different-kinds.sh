if true; then for i in 1; do while :; do case x in x) { (until false; do echo deep; break; done); };; esac; break; done; done; fi
