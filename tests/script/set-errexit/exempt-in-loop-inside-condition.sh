set -e
if for i in 1 2; do false; echo $i; done; then echo then; fi
