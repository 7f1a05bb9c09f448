"$SH" -c '{ . ./no_such_file; echo no; } | cat; echo went on' 2>/dev/null
