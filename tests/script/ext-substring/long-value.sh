v=$(printf '%020000d' 5)
echo ${v:19999} ${#v}
x=${v:1:10000}; echo ${#x}
