echo ${#IFS} ${#OPTIND}
