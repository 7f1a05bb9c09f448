"$SH" -c 'echo fine' <&-
