: >f
set -C
set +C
echo x >f
cat f
