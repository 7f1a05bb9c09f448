set -e
(false; echo in subshell) || echo no
echo reached
