cd() { echo mine; }
cd
unset -f cd
cd / && pwd
