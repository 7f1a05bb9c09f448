touch a b
set -f; echo * [ab] ?
set +f; echo * [ab] ?
