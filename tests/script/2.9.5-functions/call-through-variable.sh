f() { echo called $1; }
n=f; $n x; "$n" y
