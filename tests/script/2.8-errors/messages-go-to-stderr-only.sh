"$SH" -c 'no_such_command_x; cd ./no_such_dir; : < ./nofile; echo no' 2>err
[ -s err ] && echo message
