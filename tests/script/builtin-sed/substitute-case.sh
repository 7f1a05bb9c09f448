# GNU: \U \L \u \l \E, and escapes for bytes
s() { printf '%s\n' "$1" | sed "$2"; }
s 'foo bar' 's/\w\+/\u&/g'
s 'foo bar' 's/\(foo\) \(bar\)/\U\1\E \2/'
s 'FOO BAR' 's/\(FOO\) \(BAR\)/\L\1 \u\2/'
s 'foo' 's/foo/\Ua\lBC\Ed\ue/'
s 'foo' 's/\(x*\)foo/\u\1bar/'
s 'foo-bar' 's/\(^\|-\)\(.\)/\U\2/g'
s 'foo' 's/.*/\L\u&/'
s 'FOO' 's/.*/\L\u&/'
s 'x' 's/x/\x41\d066\o103\cD/' | od -An -c
s 'a&b' 's/a/\x26/'
s 'a^b' 's/\x5eb/X/'
s 'a.b' 's/a\x2eb/X/'
s 'axb' 's/a\x2eb/X/'
s 'a+b' 's/a\x2bb/X/'
s 'a]b' 's/a[\x5d]b/X/'
s 'a^b' 's/a[\x5e]b/X/'
s 'atb' 's/a[\t]b/X/'
printf 'a\tb\fc\vd\re\af\n' | sed 's/\t/T/;s/\f/F/;s/\v/V/;s/\r/R/;s/\a/A/'
printf 'a\n' | sed 's/a/\t\f\v\r\a/' | od -An -c
