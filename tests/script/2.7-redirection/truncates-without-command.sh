echo x >f
>f
wc -c <f
