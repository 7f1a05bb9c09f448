touch 'a b' 'c	d'
set -- *
echo $# "<$1>" "<$2>"
