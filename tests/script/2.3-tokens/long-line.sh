x=$(printf '%05000d' 0)
"$SH" -c "echo $x$x$x$x" | wc -c | tr -d ' '
