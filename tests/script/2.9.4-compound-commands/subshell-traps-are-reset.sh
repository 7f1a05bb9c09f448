trap 'echo trap' EXIT
(echo sub)
trap - EXIT; echo end
