set -- -axb
while getopts ab o; do echo "$o"; done
