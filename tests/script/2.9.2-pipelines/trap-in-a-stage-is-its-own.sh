trap 'echo outer' EXIT
{ trap 'echo inner' EXIT; } | cat
trap - EXIT
