v=é
echo ${#v}; LC_ALL=C.UTF-8; echo ${#v}; LC_ALL=C; echo ${#v}
