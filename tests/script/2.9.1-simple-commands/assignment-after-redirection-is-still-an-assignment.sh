>f a=1
echo $a
>f b=2 "$SH" -c 'echo $b' ; cat f
