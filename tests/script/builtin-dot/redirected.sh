echo 'echo text' >file
. ./file >out
cat out
