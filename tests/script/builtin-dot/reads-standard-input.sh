echo 'read -r line; echo "got $line"' >file
. ./file <<END
data
END
