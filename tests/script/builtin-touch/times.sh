export TZ=UTC0
t() { stat -c '%X %Y' "$@"; }
touch -t 202402291234.56 f; t f
touch -d 2001-02-03T04:05:06Z f; t f
touch -a -d @5 f; t f
touch -m -d @6 f; t f
touch --time=atime -d @7 f; t f
touch -r f g; t g
touch -r f -d '+1 hour' g; t g
ln -s f l; touch -h -d @9 l; t l f
touch -c missing; ls missing
touch -h missing; echo $?
touch x/y; echo $?
touch -d nonsense f; echo $?
touch -t 1 f; echo $?
touch -t 202402291234 -d @1 f; echo $?
touch -r missing f; echo $?
touch; echo $?
n=$(date +%s); touch f; m=$(stat -c %Y f); [ $((m - n)) -le 2 ] && echo now
TZ=EST5 touch -d '2024-01-01' f; t f
