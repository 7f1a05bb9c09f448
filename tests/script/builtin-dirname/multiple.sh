dirname a/b c /d/e
dirname -z a/b c | tr '\0' ';'
echo
dirname x/y --zero | tr '\0' ';'
echo
cd "$(dirname "$0")" && echo here
dirname 'a
b/c'
dirname "$(printf '/\303\244\377/x')" | od -An -c
dirname "$(printf 'x/%05000d' 0)"
