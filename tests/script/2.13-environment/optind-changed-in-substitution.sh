OPTIND=3; x=$(OPTIND=1; echo $OPTIND); echo $x $OPTIND
