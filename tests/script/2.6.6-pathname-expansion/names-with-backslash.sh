touch 'a\b' 'ab'
echo a\\* a'\'*
