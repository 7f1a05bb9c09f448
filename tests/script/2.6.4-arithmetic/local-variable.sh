f() { local n=3; : $((n+=1)); echo $n; }
n=10; f; echo $n
