echo x >$(echo name)
cat name
