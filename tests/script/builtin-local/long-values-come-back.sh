long=$(printf '%0100d' 1)
f() { local long=x; long=$(printf '%0200d' 2); echo ${#long}; }
f
echo ${#long}
