{ echo a; sh -c 'echo b'; echo c; } >f
cat f
