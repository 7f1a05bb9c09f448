i=0
while [ "$i" -lt 60 ]; do
	mkdir a-directory-name
	cd a-directory-name
	i=$((i + 1))
done
: >bottom
cd "$OLDPWD"
while [ -d ../a-directory-name ]; do cd ..; done
find . -name bottom | wc -c
find . -type d | wc -l
find . -depth -delete
ls
