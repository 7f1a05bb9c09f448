(ulimit -n 10; "$SH" -c 'exec 3<. 4<. 5<. 6<. 7<. 8<.; echo a | "$SH" -c "read x"; [ $? -ne 0 ] && echo failed; echo alive' 2>/dev/null)
