# XCU sed: n N, and the end of the input
in() { printf 'one\ntwo\nthree\n'; }
in | sed 'n;d'
in | sed -n 'n;p'
in | sed 'N;s/\n/+/'
# N without a next line: GNU writes the pattern space, --posix as XCU sed has it does not
in | sed 'N;N;N'
in | sed --posix 'N;N;N'
in | sed '$!N;s/\n/+/'
in | sed '$n;s/^/>/'
in | sed --posix -n '$!N;l'
echo one | sed N
echo one | sed --posix N
echo one | sed n
