# -E, -r: extended regular expressions (XBD 9.4); GNU's additions in both kinds
s() { printf '%s\n' "$1" | sed -E "$2"; }
s 'aab' 's/a+/x/'
s 'ab' 's/(a)(b)/\2\1/'
s 'cat dog' 's/cat|dog/pet/g'
s 'aaa' 's/a{2}/x/'
s 'a+b' 's/\+/-/'
s 'a(b' 's/\(/[/'
printf 'aab\n' | sed -r 's/(a+)(b?)/[\1|\2]/'
printf 'aab\n' | sed --regexp-extended 's/a?/x/2'
printf 'foo_1 bar\n' | sed 's/\w\+/<&>/g;s/\s/_/;s/\W/-/'
printf 'foo bar\n' | sed 's/\bb/B/;s/o\>/O/;s/\<f/F/;s/a\B/A/'
printf 'aab\n' | sed 's/a\+/x/;s/b\?$/y/;s/x\|z/q/'
s 'abab' 's/(ab)\1/x/'
