set -e
export x=$(false)
echo reached
