cat <<E
cost 5$
$
E
