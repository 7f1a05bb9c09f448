HOME=
set -- ~
echo $# "<$1>"
