printf ':\ncd ./nosuch\n' >file
. ./file
