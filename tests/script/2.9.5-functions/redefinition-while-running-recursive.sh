f() { f() { echo inner $1; }; f 1; echo outer; }
f; f 2
