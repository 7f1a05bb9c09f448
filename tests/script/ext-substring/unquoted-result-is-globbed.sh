touch f1; v='xf*'
echo ${v:1} "${v:1}"
