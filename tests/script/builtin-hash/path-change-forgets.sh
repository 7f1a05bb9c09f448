hash sed
PATH=/usr/bin:/bin:/nowhere
hash
