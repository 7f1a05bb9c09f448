c=command
$c echo a
