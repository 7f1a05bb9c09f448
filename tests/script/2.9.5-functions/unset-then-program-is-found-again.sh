cat() { echo function; }
cat; unset -f cat; echo program | cat
