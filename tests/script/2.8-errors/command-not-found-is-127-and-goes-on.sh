"$SH" -c 'no_such_command_x; echo $?' 2>/dev/null
"$SH" -c './no_such_file; echo $?' 2>/dev/null
"$SH" -c '/no/such/path; echo $?' 2>/dev/null
