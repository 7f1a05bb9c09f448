until true; do :; done; echo $?
i=0; until [ $i = 1 ]; do i=1; "$SH" -c 'exit 4'; done; echo $?
