[[ '' && $(echo ran >f1) ]]; ls f1 2>/dev/null || echo not run
[[ a || $(echo ran >f2) ]]; ls f2 2>/dev/null || echo not run
[[ a && -z $(echo ran >f3) ]]; ls f3
