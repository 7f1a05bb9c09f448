mkdir -p '[a' 'd'; touch '[a/b]' d/x
echo [a/b] [d/x]* d[/]x [a/*
