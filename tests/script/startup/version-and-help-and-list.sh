"$SH" --version | grep -c nacre
"$SH" --help >out && [ -s out ] && echo help
"$SH" --help cd | grep -c 'cd '  >/dev/null && echo help cd
"$SH" --list | grep -x -e cd -e export -e test
