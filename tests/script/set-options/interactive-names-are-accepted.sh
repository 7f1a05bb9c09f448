set -o ignoreeof; set -o nolog; echo $?
set +o ignoreeof; set +o nolog; echo $?
