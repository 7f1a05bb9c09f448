f() { for i in 1 2; do while :; do if true; then { return 3; }; fi; done; done; echo no; }
f; echo $?
