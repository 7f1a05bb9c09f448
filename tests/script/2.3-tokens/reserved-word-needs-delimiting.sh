echo(){ :; }
ifx=1
doneish=2
printf '%s\n' $ifx$doneish
