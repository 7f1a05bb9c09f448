case $(echo abc) in $(echo 'a*')) echo match;; esac
case abc in "$(echo 'a*')") echo match;; *) echo literal;; esac
