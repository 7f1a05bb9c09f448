set -e
! (false; echo in subshell)
echo reached
