x=abc p='a*'
case ${x#a} in bc) echo trimmed;; esac
case $x in $p) echo pattern;; esac
case $x in "$p") echo literal;; *) echo no literal;; esac
