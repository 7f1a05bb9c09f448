x=short
f() { local x=$(printf '%05000d' 1); echo ${#x}; }
f; echo $x
