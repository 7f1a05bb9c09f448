unset e
$e $e echo shown $e
