trap '' USR1
"$SH" -c 'trap - USR1; kill -USR1 $$; echo alive'
