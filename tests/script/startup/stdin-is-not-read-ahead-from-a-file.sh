printf 'read x\ndata\necho $x\nhead -n 1\nmore\necho end\n' >s
"$SH" <s
