HOME=/h; x=/h/a
echo "${x#~}" "${x#~/}"
