unset x
<${x=/dev/null}
echo ${x-unset}
