echo $OPTIND
OPTIND=7 "$SH" -c 'echo $OPTIND'
