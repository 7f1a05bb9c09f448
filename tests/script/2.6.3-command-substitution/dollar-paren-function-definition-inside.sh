echo $(f() { echo "from $1"; }; f inside)
command -v f || echo gone
