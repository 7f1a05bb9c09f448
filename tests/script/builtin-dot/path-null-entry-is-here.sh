echo 'echo here' >file
PATH=/nowhere:
. file
