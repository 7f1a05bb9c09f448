s=abcdef n=2
echo ${s:$((n)):$((n+1))} ${s:n:n+1}
