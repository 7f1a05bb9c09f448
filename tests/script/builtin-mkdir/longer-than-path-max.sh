p=$(printf 'directory/%.0s' 1 2 3 4 5 6 7 8 9 10)
p=$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p$p
echo ${#p}
mkdir -p "$p" && echo made
mkdir -p "$p" && echo there
rm -r directory && ls | wc -l
