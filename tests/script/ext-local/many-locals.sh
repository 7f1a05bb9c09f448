f() {
  local i=0
  while [ $i -lt 300 ]; do eval "local v$i=$i"; i=$((i+1)); done
  echo $v0 $v299
}
v0=top; f; echo $v0 ${v299-unset}
