x=prefix-name p=prefix- q='*-'
echo ${x#$p} ${x#"$p"} ${x#$q} ${x#"$q"}
