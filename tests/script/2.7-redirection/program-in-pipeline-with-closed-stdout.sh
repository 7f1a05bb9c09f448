exec 3>&1 >&-
sh -c 'echo out; echo err >&2' 2>&1 | cat >&3
ls 2>&1 >/dev/null | cat >&3
sh -c : 2>&1 <nofile | cat >&3
