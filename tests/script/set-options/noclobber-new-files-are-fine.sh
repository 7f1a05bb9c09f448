set -o noclobber
echo x >new && cat new
