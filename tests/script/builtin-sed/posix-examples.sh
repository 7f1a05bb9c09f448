# XCU sed, EXAMPLES, and scripts that everybody has
# squeezes empty lines, as cat -s
printf '\n\na\n\n\n\nb\nc\n\n\n' >in
sed -n '
# Write non-empty lines.
/./ {
    p
    d
    }
# Write a single empty line, then look for more empty lines.
/^$/    p
# Get next line, discard the held <newline> (empty line),
# and look for more empty lines.
:Empty
/^$/    {
    N
    s/.//
    b Empty
    }
# Write the non-empty line before going back to search
# for the first in a set of empty lines.
    p
' in
echo ---
# reverse
printf '1\n2\n3\n' | sed -n '1!G;h;$p'
# number of lines
printf '1\n2\n3\n' | sed -n '$='
# last two lines
printf '1\n2\n3\n' | sed '$!N;$!D'
# join lines that end with a backslash
printf 'a\\\nb\\\nc\nd\n' | sed ':a
/\\$/{
N
s/\\\n//
ba
}'
# thousands
echo 1234567 | sed ':a;s/\B[0-9]\{3\}\>/,&/;ta'
# reverse a line
echo abc | sed '/\n/!G;s/\(.\)\(.*\n\)/&\2\1/;//D;s/.//'
# uniq
printf 'a\na\nb\nb\nc\n' | sed '$!N;/^\(.*\)\n\1$/!P;D'
# a configuration file
printf '#port = 1\nhost=x\n' | sed -E -e 's/^#?(port) *=.*/\1 = 8080/' -e '/^host=/s|=.*|=a/b|'
printf '[a]\nx=1\n[b]\nx=1\n' | sed '/^\[b\]/,/^\[/s/x=1/x=2/'
printf 'root:x:0:0\n' | sed 's/:/ /g;s/ /\n/2'
