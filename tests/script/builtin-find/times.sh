: >old
: >new
: >middle
touch -d '2001-02-03 04:05:06' old
touch -d '2010-02-03' middle
find . -type f -newer old | sort
find . -mtime +365 | sort
find . -type f -mtime -1
find . -type f -mmin +5 | sort
find . -type f ! -newer middle | sort
