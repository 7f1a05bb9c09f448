(exit 3); [[ $? -eq 3 ]]; echo $?
