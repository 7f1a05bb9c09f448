printf 'echo one\necho "echo changed" >s\necho two\n' >s
"$SH" s
