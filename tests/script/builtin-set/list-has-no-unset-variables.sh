unset gone
export exported_only
x=1
set | grep -c -E '^(gone|exported_only)'
