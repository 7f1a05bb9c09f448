v=$(printf '%01000d' 7)
x=$(v=short; echo $v; v=; v=$(printf '%02000d' 1)); echo $x ${#v}
