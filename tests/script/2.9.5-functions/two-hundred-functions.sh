i=0
while [ $i -lt 200 ]; do eval "fn$i() { echo $i; }"; i=$((i+1)); done
fn0; fn199
