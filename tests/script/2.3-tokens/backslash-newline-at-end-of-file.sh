printf 'echo a \\\n' > s
"$SH" s
