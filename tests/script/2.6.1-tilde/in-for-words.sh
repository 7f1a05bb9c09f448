HOME=/h
for i in ~ ~/a x~; do echo $i; done
