set -C
: >|f
(: >f) 2>/dev/null; echo $(( $? != 0 ))
