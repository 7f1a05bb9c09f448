>f; [ -f f ] && echo made
echo x >f; >f; wc -c <f | tr -d ' '
