printf hello
