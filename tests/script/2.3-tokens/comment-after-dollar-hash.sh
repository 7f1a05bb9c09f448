set a b
echo $# # two
echo $## ${#}#
