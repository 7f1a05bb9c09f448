f() { g=changed; echo done; }
g=same; x=$(f); echo $x $g
