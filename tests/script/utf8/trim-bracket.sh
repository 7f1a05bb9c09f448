LC_ALL=C.UTF-8 "$SH" -c 'v=éab; echo ${v#[é]} ${v#[!a]} ${v%[é]} ${v#[aé]}'
