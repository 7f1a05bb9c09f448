HOME=/h; unset u; s=set
echo ${u-~} ${u:-~/x} ${s+~} ${s:+~/y} ${u=~/z}
echo "$u"
