"$SH" -c 'i=0; while :; do i=$((i+1)); if [ $i = 100 ]; then echo $i; exit 3; fi; done'; echo $?
