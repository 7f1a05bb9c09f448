f() { echo "f $a"; "$SH" -c 'echo "child ${a-unset}"'; }
a=1 f
