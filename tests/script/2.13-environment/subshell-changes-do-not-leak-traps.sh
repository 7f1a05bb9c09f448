trap 'echo kept' EXIT
(trap 'echo inner' EXIT)
(trap - EXIT)
