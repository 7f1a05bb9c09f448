HOME=/h; x=/h/a/h
echo ${x#~} ${x#~/} ${x%~}
