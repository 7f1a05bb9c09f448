n=1
f() { local n=10; : $((n += 5)); echo $n; }
f; echo $n
