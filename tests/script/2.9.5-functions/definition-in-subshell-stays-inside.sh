(f() { echo sub; }; f)
f 2>/dev/null; echo $?
