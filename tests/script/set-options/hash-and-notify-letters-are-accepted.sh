set -b; set -h; echo $?; set +b; set +h; echo $?
