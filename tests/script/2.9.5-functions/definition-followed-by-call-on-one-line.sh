f() { echo one; }; f
