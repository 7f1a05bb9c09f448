unset PATH
no_such_program_anywhere 2>/dev/null
echo $?
