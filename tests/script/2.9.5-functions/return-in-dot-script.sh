printf 'echo a\nreturn 3\necho no\n' >d
. ./d; echo $?
