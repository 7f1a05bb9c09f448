printf 'echo a\nreturn 4\necho no\n' >d
source ./d; echo $?
