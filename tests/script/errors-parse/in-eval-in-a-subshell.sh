(eval "fi"; echo no); echo $?
