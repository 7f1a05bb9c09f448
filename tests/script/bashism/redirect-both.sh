ls nothing &> /dev/null
