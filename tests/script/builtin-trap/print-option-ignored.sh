trap '' INT
trap -p INT
