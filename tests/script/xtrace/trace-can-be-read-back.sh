{ set -x; : 'a b' '' "it's" '$x `y`' '*' '~' '#c' 'a;b' "a\"b" 'c\d' '
' '!' '{' '=' '&' '<' '(' ; set +x; } 2>err
f() { printf '<%s>' "$@"; echo; }
sed -e 's/^+ : /f /' -e '/^+ set +x$/d' err >s
. ./s
