# in a subshell it is that of the shell that was started, also when nobody has asked before
"$SH" -c '(case $PPID in "$1") echo same ;; *) echo other ;; esac) & wait' sh $$
"$SH" -c '(set) >out & wait; grep -c "^PPID=$1\$" out' sh $$
echo end
