set -e
{ false; echo in group; } && echo and
echo reached
