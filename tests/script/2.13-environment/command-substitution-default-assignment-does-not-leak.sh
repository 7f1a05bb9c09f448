unset v; x=$(echo ${v:=in}); echo $x ${v-unset}
