printf 'one two\nthree\0four\0' | while IFS= read -r -d '' a; do printf '<%s>\n' "$a"; done
