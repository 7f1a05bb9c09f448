(cat <<E
sub
E
)
