set -e
if false; then echo no; fi
if false; then :; else echo else; fi
echo reached
