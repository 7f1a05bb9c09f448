f() { printf '<%s>' "$#" "$@"; echo; }
unset opt; f ${opt:+-o "$opt"} end
opt='a b'; f ${opt:+-o "$opt"} end
