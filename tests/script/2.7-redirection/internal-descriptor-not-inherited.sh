exec 10>&-
{ ls /proc/self/fd | wc -l; } >f
ls /proc/self/fd | wc -l >g
cmp f g && echo same
