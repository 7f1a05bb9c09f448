time() { echo function; }
time
