v=kept; x=$(unset v; echo ${v-gone}); echo $x $v
