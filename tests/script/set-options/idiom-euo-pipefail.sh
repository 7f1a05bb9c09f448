set -euo pipefail
case $- in *e*) case $- in *u*) echo both;; esac;; esac
false | true || echo pipefail
