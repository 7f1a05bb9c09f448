shopt -s nullglob || echo went on
