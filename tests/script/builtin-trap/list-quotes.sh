trap "echo 'a b' \"c\"" INT
trap
