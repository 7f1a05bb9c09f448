touch a1
set -o noglob; echo a*; set +o noglob; echo a*
