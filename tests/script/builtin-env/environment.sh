# XCU env: without a utility the resulting environment is written, one name=value on a line
env -i A=1 B='two words' C=
echo "-- - is -i"
env - X=y
echo "-- the last of two counts, in the place of the first"
env -i A=1 B=2 A=3
echo "-- nothing"
env -i
echo "-- a name that is no shell name"
env -i 'a.b=1' '1=2' '=3'
echo "-- -0"
env -i -0 A=1 B='x
y' | tr '\0\n' '@!'; echo
echo "-- the shell's variables"
export EXPORTED=yes; NOT_EXPORTED=no
env | grep EXPORTED
PREFIX=set env | grep PREFIX
echo "-- captured"
x=$(env -i K=v); echo "<$x>"
