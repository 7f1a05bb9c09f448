unset e
$e >f; ls f
