echo x >f # comment
cat f
