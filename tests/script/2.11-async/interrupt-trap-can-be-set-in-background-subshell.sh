{ trap 'echo trapped' INT; "$SH" -c 'kill -s INT $PPID'; echo end; } & wait
