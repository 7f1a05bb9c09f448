set a b
shift 2
echo "$? $# <$*> ${1-unset}"
