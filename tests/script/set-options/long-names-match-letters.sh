for p in allexport:a errexit:e noclobber:C noglob:f nounset:u notify:b; do
  set -o ${p%:*}; case $- in *${p#*:}*) echo ${p%:*};; esac; set +o ${p%:*}
done
case $- in *[aeCfub]*) echo left;; esac
