x=foo.tar.gz.tar.gz.x
echo ${x##*.gz} ${x#*.gz} ${x%.tar*} ${x%%.tar*} ${x%.t*r.*} ${x%%.t*r.*}
