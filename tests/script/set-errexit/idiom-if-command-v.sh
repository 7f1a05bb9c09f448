set -e
if command -v no_such_command_x >/dev/null; then echo found; else echo missing; fi
