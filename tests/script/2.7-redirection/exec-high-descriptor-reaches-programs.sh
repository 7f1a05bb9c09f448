exec 15>f
ls -l /proc/self/fd/15 | sed 's/.*-> //;s/.*\///'
