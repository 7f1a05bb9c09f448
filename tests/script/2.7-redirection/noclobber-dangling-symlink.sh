ln -s nowhere l
set -C
echo x >l
echo "status $?"
