set -e
if false; true; then echo then; fi
if { false; echo in group; }; then echo then; fi
echo reached
