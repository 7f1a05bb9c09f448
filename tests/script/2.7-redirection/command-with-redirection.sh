command echo x >f
cat f
