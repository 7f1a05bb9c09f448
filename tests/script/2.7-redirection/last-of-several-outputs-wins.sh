echo x >a >b
wc -c <a
cat b
