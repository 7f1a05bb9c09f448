OPTARG=old
set -- -o v -a
getopts ao: o; echo "${OPTARG-unset}"
getopts ao: o; echo "${OPTARG-unset}"
OPTARG=old
getopts ao: o; echo "$? ${OPTARG-unset}"
