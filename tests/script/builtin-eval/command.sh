eval echo hello
