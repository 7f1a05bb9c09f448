echo x >$((6 * 7))
cat 42
