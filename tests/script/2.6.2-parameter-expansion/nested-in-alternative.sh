a=1; b=; unset c
printf '<%s>' "${a:+A${b:+B}${b:-C}${c+D}}"; echo
