cat <<A
outer $(cat <<B
inner
B
)
A
