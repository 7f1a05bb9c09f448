HOME=/h; unset u; s=set
echo "${u-~}" "${u:-~/x}" "${s+~}"
