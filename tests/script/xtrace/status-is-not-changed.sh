{ set -x; false; s=$?; set +x; } 2>/dev/null; echo $s
{ set -x; x=$(exit 3); s=$?; set +x; } 2>/dev/null; echo $s
