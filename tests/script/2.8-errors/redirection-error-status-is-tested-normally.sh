2>/dev/null < ./no_such_file || echo or
if { :; } 2>/dev/null < ./no_such_file; then echo then; else echo else; fi
