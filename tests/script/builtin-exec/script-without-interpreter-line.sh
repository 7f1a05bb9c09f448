printf 'echo "script $1 $0"\n' >script
chmod +x script
exec ./script a
