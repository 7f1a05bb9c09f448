touch a.txt b.txt c.sh atxt
echo *.txt a* *s* b.t*t
