eval 'echo first
fi' 2>/dev/null
