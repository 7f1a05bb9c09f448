I='1 2 3
4 5

6 '
printf '%s\n7\n' "$I" | xargs -n 2
printf '%s\n7\n' "$I" | xargs -L 1 echo line
printf '%s\n7\n' "$I" | xargs -I {} echo '<{}>' {}
printf 'a b\n' | xargs -I % echo % %% x%y
printf 'a\0b c\0' | xargs -0 -n 1 echo
printf 'a,b,c' | xargs -d , -n 1
printf 'a b END c d\n' | xargs -E END
printf 'a b\n' | xargs -t echo
printf '1\n2\n3\n' | xargs -n 1 -P 3 /bin/sh -c 'exit 0'
echo a b >f
xargs -a f echo from
printf 'one two three four\n' | xargs -s 14 echo
printf 'one two three four\n' | xargs -s 14 -x -n 3 echo
echo $?
printf 'a\n' | xargs -n 1 -I {} echo '{}' last
