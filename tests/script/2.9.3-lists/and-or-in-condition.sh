if true && false || true; then echo yes; fi
while false || false; do echo no; done; echo $?
