set -e
echo x 2>/dev/null <nofile
echo not reached
