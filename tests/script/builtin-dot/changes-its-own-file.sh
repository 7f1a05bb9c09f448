printf 'echo one\necho "echo other" >file\necho two\n' >file
. ./file
cat file
