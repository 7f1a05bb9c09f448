case x in x) "$SH" -c 'exit 3';; esac; echo $?
case x in x) ;; esac; echo $?
