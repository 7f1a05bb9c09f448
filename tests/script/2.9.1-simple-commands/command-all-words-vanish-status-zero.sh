unset e
false; $e; echo $?
