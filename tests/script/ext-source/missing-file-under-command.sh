command source ./no_such_file 2>/dev/null || echo went on
