f() { cat; echo $1; }
echo in | f out | tr a-z A-Z
