n=$(printf 'a\nb\n' | wc -l)
[ "$n" -eq 2 ] && echo "[$n]"
n=$(wc -l <<END
x
y
z
END
)
echo "[$n]"
