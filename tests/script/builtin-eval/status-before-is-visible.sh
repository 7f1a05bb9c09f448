(exit 3)
eval 'echo "$?"'
