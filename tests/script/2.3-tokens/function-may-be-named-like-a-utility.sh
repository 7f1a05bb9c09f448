cat() { echo mine; }
cat; command cat </dev/null; unset -f cat; echo x | cat
