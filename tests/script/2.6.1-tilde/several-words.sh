HOME=/h
set -- ~ ~/a ~/b
echo $#: "$@"
