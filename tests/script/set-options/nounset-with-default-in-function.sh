set -u
f() { echo "${1-none}" "${2:-two}"; }
f; f a
