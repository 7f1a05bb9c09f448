(set -n; echo no); echo yes
