umask 077
sh -c ': >f'
stat -c %a f
