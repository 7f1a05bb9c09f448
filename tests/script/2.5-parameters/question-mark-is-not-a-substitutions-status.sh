# 2.5.2: $? is the status of a pipeline of this environment, not of a subshell's, so that a command
# substitution in the same command does not change it. 2.9.1: that of an assignment may become $?.
true
echo "$(exit 3)" $?
false
echo "$(true)" $?
x=$(exit 3)
echo $?
false
x=$(exit 4) y=$?
echo "$y $?"
false
: $(exit 5) ${z=$?}
echo "$z $?"
false
cat <<EOF
$(exit 6)$?
EOF
f() { echo "$1 $?"; }
false
f "$(exit 7)"
$(exit 8)
echo $?
>/dev/null$(exit 9)
echo $?
false
case $(exit 2) in
'') echo "case $?" ;;
esac
for i in $(exit 3); do :; done
echo $?
(exit 5)
(: $(exit 6); exit)
echo $?
f() { false; return $(exit 2); }
f
echo $?
