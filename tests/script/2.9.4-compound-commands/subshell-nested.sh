(echo 1; (echo 2; (exit 7); echo $?); echo $?)
