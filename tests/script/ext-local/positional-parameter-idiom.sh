f() { local name=$1 value="$2"; shift 2; echo "$name=$value" $#; }
f a 'b c' d e
