f() { true && return 4; echo no; }
f; echo $?
g() { false || return; echo no; }
g; echo $?
