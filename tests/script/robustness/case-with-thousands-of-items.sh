{ echo 'case x in'; i=0; while [ $i -lt 3000 ]; do echo "$i) ;;"; i=$((i+1)); done; echo 'x) echo end;; esac'; } >s
"$SH" s
