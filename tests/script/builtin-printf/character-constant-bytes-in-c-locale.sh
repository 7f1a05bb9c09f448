printf '%d\n' "$(printf "'\\351")"
