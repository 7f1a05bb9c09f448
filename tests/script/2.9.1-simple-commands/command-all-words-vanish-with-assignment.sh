unset e
a=1 $e; echo $a
