for w in '' a ab abc; do
	case $w in ?) echo "1 $w";; ??) echo "2 $w";; ???) echo "3 $w";; *) echo "0";; esac
done
