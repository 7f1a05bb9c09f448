s=set
printf '<%s>' "${s+}" ${s+} "${s:+}"; echo
