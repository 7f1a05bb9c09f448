if [ x -gt 1 ]; then echo yes; else echo no; fi
echo reached
