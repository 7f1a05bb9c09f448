eval 'exit 6'
