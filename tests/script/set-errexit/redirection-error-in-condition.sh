set -e
if { echo x </no/such/file; } 2>/dev/null; then :; fi
echo reached
