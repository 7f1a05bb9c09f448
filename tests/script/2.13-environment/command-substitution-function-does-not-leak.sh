x=$(f() { echo f; }; f); command -v f || echo $x
