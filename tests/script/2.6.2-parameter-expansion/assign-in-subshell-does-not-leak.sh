unset u
(: ${u=x}; echo $u); echo "<${u-unset}>"
