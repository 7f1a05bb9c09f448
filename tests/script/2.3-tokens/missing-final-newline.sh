printf 'echo last' > s
"$SH" s
