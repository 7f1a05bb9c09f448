v=1 "$SH" -c 'unset v; "$SH" -c "echo \${v-unset}"'
