false && echo x > f1
true || echo x > f2
ls f1 f2 2>/dev/null | wc -l | tr -d ' '
