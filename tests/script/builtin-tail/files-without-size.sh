tail -n 1 /proc/self/mountinfo | wc -l
tail -c 1 /proc/version | od -An -c
tail -n +1 /proc/version | wc -l
head -n 1 /proc/version | wc -l
head -c -1 /proc/version | wc -l
