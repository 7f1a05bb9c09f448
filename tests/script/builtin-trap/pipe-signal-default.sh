trap - PIPE
"$SH" -c 'while :; do echo x; done' | head -n 1
