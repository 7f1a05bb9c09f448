export a=1; unset a; a=2; "$SH" -c 'echo ${a-unset}'
