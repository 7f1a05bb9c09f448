# Commands in PS4 are not traced, whatever they set: that would expand PS4 again, without end.
PS4='$(set -x; : a; : b)+ '
set -x
: c
