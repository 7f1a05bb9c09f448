set a
shift 2 2>/dev/null || echo "failed, $*"
