[[ x -eq 1 ]] 2>err; echo $?
cat err
[[ -t 1 ]] >f; echo $?
