x=file123
echo ${x%[0-9]} ${x%%[0-9]*} ${x#[!f]} ${x#[a-f]} ${x##*[[:alpha:]]}
