echo file >f
cat <f & wait
