set -e
case $(false) in '') echo matched;; esac
