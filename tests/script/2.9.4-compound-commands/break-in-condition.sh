while break; do echo no; done; echo $?
i=0; while i=$((i+1)); [ $i -lt 3 ] || break; do echo $i; done
