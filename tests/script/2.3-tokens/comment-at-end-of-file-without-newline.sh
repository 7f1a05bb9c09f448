printf 'echo a\n# end' > s
"$SH" ./s
