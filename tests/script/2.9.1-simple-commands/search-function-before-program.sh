cat() { echo function; }
cat </dev/null
