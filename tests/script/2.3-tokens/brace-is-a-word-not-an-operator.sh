{ echo a; }
echo {a} }b {c
