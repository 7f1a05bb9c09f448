# 2.9.2, 2.5.2: no stage of a pipeline changes what $? is in another: each is a subshell of its own
true
false | echo $?
true | { false; echo a; } | { cat; echo $?; }
false
true | { echo $?; }
true
false | (exit)
echo $?
true
false | { x=$?; echo "$x"; }
x=$(true; false | echo $?)
echo "$x"
f() { false | return; }
true
f
echo $?
