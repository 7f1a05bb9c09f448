v=é
(LC_ALL=C.UTF-8; echo ${#v}); echo ${#v}
x=$(LC_ALL=C.UTF-8; echo ${#v}); echo $x ${#v}
