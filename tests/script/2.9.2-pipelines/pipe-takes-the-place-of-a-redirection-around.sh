# a stage that is a process reads the pipe, not what a redirection around the pipeline has made of its input; so with the output
printf '1\n2\n3\n4\n' >f
while read a; do /usr/bin/printf '5\n6\n' | (read p; sed "s/^/$p/"); done <f
{ echo q; (umask >/dev/null; echo a) | cat >&2; } >/dev/null 2>err
cat err
{ echo b | (umask >/dev/null; cat); } <&-
{ echo q; umask -S | cat >&2 & wait; } >/dev/null 2>err
wc -l <err
