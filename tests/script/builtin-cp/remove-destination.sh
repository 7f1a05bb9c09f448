# --remove-destination: what has the name goes, also a link, or another name of the source; but no
# name of the source that its data needs
echo data >r; ln -s r l
cp --remove-destination r l; echo $?; stat -c %F l; cat l
ln -f r l; cp --remove-destination r l; echo $?; stat -c %h r l; cat r l
ln -sf nope l; cp --remove-destination r l; echo $?; stat -c %F l; cat l; ls
mkdir d; ln -sfn d l; cp -T --remove-destination r l; echo $?; stat -c %F l; ls d
ln -s r s; ln s t; cp -P --remove-destination s t; echo $?; readlink t; stat -c %h s
echo -- refused
cp --remove-destination r r; echo $?
ln r other; cp --remove-destination r ./r; echo $?; cp --remove-destination r d/../r; echo $?
ln -sf r l; cp --remove-destination l r; echo $?
rm other; cp --remove-destination l r; echo $?
cp -P --remove-destination l l; echo $?; cp -P --remove-destination l r; echo $?
ls; cat r; readlink l
