exec 4>f; "$SH" -c 'echo through >&4'; cat f
