if { true; } then echo a; fi
while (false) do :; done; echo b
if if true; then true; fi then echo c; fi
