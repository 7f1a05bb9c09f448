f() { if return 3; then echo no; fi; echo no; }
f; echo $?
f() { while return 4; do echo no; done; }; f; echo $?
f() { ! return 5; }; f; echo $?
