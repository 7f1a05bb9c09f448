# XCU sed: n N, and the end of the input
feed() { printf 'one\ntwo\nthree\n'; }
feed | sed 'n;d'
feed | sed -n 'n;p'
feed | sed 'N;s/\n/+/'
# N without a next line: GNU writes the pattern space, --posix as XCU sed has it does not
feed | sed 'N;N;N'
feed | sed --posix 'N;N;N'
feed | sed '$!N;s/\n/+/'
feed | sed '$n;s/^/>/'
feed | sed --posix -n '$!N;l'
echo one | sed N
echo one | sed --posix N
echo one | sed n
