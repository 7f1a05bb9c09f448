# XCU sort: by bytes, and by what the options say; equal keys are told apart by the whole line
printf 'b\na\nB\n\nA\n' >in
echo bytes; sort in
echo -r; sort -r <in
echo -f; sort -f in
echo -fs; sort -fs in
echo -u; printf 'b\na\nb\n' | sort -u
echo -fu; sort -fu in
echo -n; printf '10\n9\n-1\n0.5\n.25\nx\n' | sort -n
echo -rn; printf '10\n9\n' | sort -rn -
echo -b; printf '  b\n a\n' | sort -b
echo -d; printf 'b\n-a\n' | sort -d
echo -i; printf '\001b\na\n' | sort -i | od -An -c
echo -V; printf 'a10\na9\na1.10\na1.9\n' | sort -V
echo -h; printf '2G\n1K\n3M\n512\n' | sort -h
echo -g; printf '1e2\n2\n-1e-3\n' | sort -g
echo -M; printf 'MAR\njan\nx\nFeb\n' | sort -M
echo -z; printf 'b\0a\nc\0' | sort -z | od -An -c
echo --sort; printf '10\n9\n' | sort --sort=numeric
echo -R; printf 'a\nb\na\nb\n' | sort -R | uniq | wc -l
x=$(sort in); echo "$x"
